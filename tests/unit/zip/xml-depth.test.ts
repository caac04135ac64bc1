import { expect, test } from 'vitest'
import { elementsOf } from '../../../server/xlsx/xml'

const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`

test('elements lie so deep within one another, and no deeper', () => {
  let opened = 0
  const count = { open: () => void opened++ }
  elementsOf(`<r>${nested(63)}${nested(63)}</r>`, count)
  expect(opened).toBe(127)
  expect(() => elementsOf(nested(65), count)).toThrow(/damaged/)
  expect(() => elementsOf(nested(1_000_000), count)).toThrow(/damaged/)
})

test('what stands for a text of its own is not resolved', () => {
  const xml = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>'
  expect(() => elementsOf(xml, { open: () => {} })).toThrow(/damaged/)
})
