import { describe, expect, it } from 'vitest'
import { stepForKey } from '../../../lib/workshop/key.ts'

const step = (symbol: string, basic = symbol) => ({ symbol, basic, name: symbol, above: 0, upTo: 100 })
const basic = { id: 'basic', name: 'Basic', steps: ['N', 'P', 'L', 'F'].map((symbol) => step(symbol)) }
const refined = {
  id: 'refined',
  name: 'Refined',
  steps: [step('N'), step('P-', 'P'), step('P+', 'P'), step('L-', 'L'), step('L+', 'L'), step('F')],
}
const plain = { shift: false, current: undefined }

describe('rating by keyboard', () => {
  it('takes the letter of a step, in either case', () => {
    expect(stepForKey(basic, 'l', plain)).toBe('L')
    expect(stepForKey(basic, 'N', plain)).toBe('N')
  })

  it('keeps a basic rating when its key is pressed again', () => {
    expect(stepForKey(basic, 'p', { shift: false, current: 'P' })).toBe('P')
  })

  it('goes through the parts of a refined step when the key is pressed again', () => {
    expect(stepForKey(refined, 'p', plain)).toBe('P-')
    expect(stepForKey(refined, 'p', { shift: false, current: 'P-' })).toBe('P+')
    expect(stepForKey(refined, 'p', { shift: false, current: 'P+' })).toBe('P-')
  })

  it('takes the upper part with Shift', () => {
    expect(stepForKey(refined, 'L', { shift: true, current: undefined })).toBe('L+')
  })

  it('leaves all other keys alone', () => {
    expect(stepForKey(basic, 'x', plain)).toBeUndefined()
    expect(stepForKey(basic, 'Enter', plain)).toBeUndefined()
    expect(stepForKey(basic, '?', { shift: true, current: 'N' })).toBeUndefined()
  })
})
