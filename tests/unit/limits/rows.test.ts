import { describe, expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors'
import { type RowKind, refuseFull, rowLimits } from '../../../lib/limits/rows'

function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(rowLimits, kind)
}
const kinds = Object.keys(rowLimits).filter(isRowKind)

describe.each(kinds)('%s', (kind) => {
  const { most, inDemo, called, wayOut } = rowLimits[kind]

  test('the last one is taken, and the next is refused with what to do', () => {
    expect(() => refuseFull(kind, most - 1, { demo: false })).not.toThrow()
    expect(() => refuseFull(kind, most, { demo: false })).toThrow(DomainError)
    expect(() => refuseFull(kind, most, { demo: false })).toThrow(`${most.toLocaleString('en')} ${called}`)
    expect(() => refuseFull(kind, most, { demo: false })).toThrow(wayOut)
  })

  test('the demo, which anybody may enter, keeps fewer', () => {
    expect(inDemo).toBeLessThan(most)
    expect(() => refuseFull(kind, inDemo - 1, { demo: true })).not.toThrow()
    expect(() => refuseFull(kind, inDemo, { demo: true })).toThrow(/^In the demo, an? .* Reset the demo/)
  })
})
