import { expect, test } from 'vitest'
import { missingEvidence } from '../../../lib/plan/evidence-check.ts'

const bare = { pieces: 0, lacking: ['documentary', 'testimonial'] as const }
const told = { pieces: 2, lacking: ['documentary'] as const }
const whole = { pieces: 2, lacking: [] }
const what = (...given: Parameters<typeof missingEvidence>) => missingEvidence(...given).map((missing) => missing.what)

test('class 1 asks for some evidence of each item, and for both families', () => {
  expect(what([bare, told, whole, whole], 1)).toEqual([
    '1 of 4 items is without evidence',
    '1 of 4 items is without documentary evidence',
  ])
})

test('class 2 asks for some evidence of each item', () => {
  expect(what([bare, bare, told], 2)).toEqual(['2 of 3 items are without evidence'])
  expect(what([bare, bare], 2)).toEqual(['All 2 items are without evidence'])
})

test('class 3 asks for none, and covered items lack nothing', () => {
  expect(what([bare], 3)).toEqual([])
  expect(what([whole], 1)).toEqual([])
})
