import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('S16 what can’t be read closes its own socket alone: 100,000 damaged frames close their own sockets and disturb nobody', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  console.log(`fuzz seed ${seed}`)
  const closes = await fuzz(seed, 100_000)
  expect(Object.keys(closes).map(Number)).toEqual(expect.arrayContaining([4403, 4422]))
  const known = [1005, 1006, 1013, 4403, 4413, 4422]
  expect(Object.keys(closes).filter((code) => !known.includes(Number(code)))).toEqual([])
})
