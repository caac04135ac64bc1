import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test.each([1, 2])(
  'S16 what can’t be read closes its own socket alone: 50,000 damaged frames, some that Yjs fails on, lose nobody’s work (%i)',
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    console.log(`fuzz seed ${seed}`)
    const { closes, reloads, acknowledged } = await fuzz(seed, 50_000)
    expect(Object.keys(closes).map(Number)).toEqual(expect.arrayContaining([4403, 4422]))
    const known = [1005, 1006, 1013, 4403, 4413, 4422]
    expect(Object.keys(closes).filter((code) => !known.includes(Number(code)))).toEqual([])
    expect(reloads).toBeGreaterThan(0)
    expect(acknowledged).toBeGreaterThan(100)
  },
)
