import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeasurementFramework } from '../../../lib/measurement/framework.ts'
import { iso33020_2015, iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'

/** Ratings written as "1.1 F, 2.x L": `x` means all attributes of that level. */
function profile(framework: MeasurementFramework, text: string): Map<string, string> {
  const ratings = new Map<string, string>()
  for (const part of text.split(', ').filter(Boolean)) {
    const [number = '', rating = ''] = part.split(' ')
    for (const { id } of framework.attributes) {
      if (id === `PA.${number}` || (number.endsWith('x') && id.startsWith(`PA.${number[0]}`))) ratings.set(id, rating)
    }
  }
  return ratings
}

describe('capability level, edition of 2019', () => {
  test.each([
    ['', 0],
    ['1.1 N', 0],
    ['1.1 P', 0],
    ['1.1 L', 1],
    ['1.1 F', 1],
    ['1.1 L, 2.1 F, 2.2 F', 1],
    ['1.1 F, 2.1 L, 2.2 L', 2],
    ['1.1 F, 2.1 F, 2.2 P', 1],
    ['1.1 F, 2.1 F, 2.2 L, 3.x F', 2],
    ['1.1 F, 2.x F, 3.1 L, 3.2 L, 3.3 P', 2],
    ['1.1 F, 2.x F, 3.1 L, 3.2 F, 3.3 L', 3],
    ['1.1 F, 2.x F, 3.x F, 4.1 L', 3],
    ['1.1 F, 2.x F, 3.x F, 4.1 L, 4.2 F, 5.x F', 4],
    ['1.1 F, 2.x F, 3.x F, 4.x F, 5.1 L, 5.2 L', 5],
    ['1.1 L+, 2.1 F, 2.2 F', 1],
  ])('%j is level %i', (ratings, level) => {
    expect(capabilityLevel(iso33020_2019, profile(iso33020_2019, ratings))).toBe(level)
  })
})

test('without process assurance, the edition of 2015 reaches level 3 where that of 2019 stays at 2', () => {
  const ratings = '1.1 F, 2.x F, 3.1 L, 3.2 L, 3.3 P'
  expect(capabilityLevel(iso33020_2015, profile(iso33020_2015, ratings))).toBe(3)
})

const ratings = fc
  .array(fc.option(fc.constantFrom('N', 'P', 'L', 'F'), { nil: undefined }), { minLength: 10, maxLength: 10 })
  .map((values): Map<string, string> => {
    const rated = iso33020_2019.attributes.map(({ id }, index) => [id, values[index]] as const)
    return new Map(rated.flatMap(([id, rating]) => (rating ? [[id, rating] as const] : [])))
  })

test('a better rating never lowers the level', () => {
  const steps: readonly string[] = ['N', 'P', 'L', 'F']
  fc.assert(
    fc.property(ratings, fc.nat(9), (before, index) => {
      const attribute = iso33020_2019.attributes[index]?.id ?? ''
      const better = steps[steps.indexOf(before.get(attribute) ?? '') + 1]
      if (!better) return
      const after = new Map(before).set(attribute, better)
      expect(capabilityLevel(iso33020_2019, after)).toBeGreaterThanOrEqual(capabilityLevel(iso33020_2019, before))
    }),
  )
})

test('a rating and its upper or lower half give the same level', () => {
  const halves: Record<string, string[]> = { N: ['N'], P: ['P-', 'P+'], L: ['L-', 'L+'], F: ['F'] }
  fc.assert(
    fc.property(ratings, fc.nat(1), (basic, half) => {
      const refined = new Map([...basic].map(([id, rating]) => [id, halves[rating]?.[half] ?? rating]))
      expect(capabilityLevel(iso33020_2019, refined)).toBe(capabilityLevel(iso33020_2019, basic))
    }),
  )
})
