import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceOfQuery, queryOfChoice, storedChoice } from '../../../lib/report/choice.ts'
import { colourOf, contrastOnPaper, darkEnough, leastContrast, problemOfAccent } from '../../../lib/report/look.ts'
import { namings } from '../../../lib/report/section.ts'
import { reportSections, shareDefault, shownSections, wholeReport } from '../../../lib/report/sections.ts'

test('what a query asks for is what was chosen', () => {
  const choices = fc.record({ sections: fc.subarray([...reportSections]), naming: fc.constantFrom(...namings) })
  fc.assert(
    fc.property(choices, (choice) => {
      const read = choiceOfQuery(queryOfChoice(choice))
      expect(read.naming).toBe(choice.naming)
      expect(shownSections(read.sections)).toEqual(shownSections(choice.sections))
    }),
  )
})

test('no query asks for the whole, and an unknown part is refused by name', () => {
  expect(choiceOfQuery(new URLSearchParams())).toEqual(wholeReport)
  expect(queryOfChoice(wholeReport).toString()).toBe('')
  expect(() => choiceOfQuery(new URLSearchParams('sections=summary,secrets'))).toThrow(/no such part/)
})

test('a link without a choice shows what a new link would', () => {
  expect(storedChoice('')).toEqual(shareDefault)
})

test('contrast is measured as WCAG does', () => {
  expect(contrastOnPaper('#000000')).toBeCloseTo(21)
  expect(contrastOnPaper('#ffffff')).toBeCloseTo(1)
  expect(contrastOnPaper('#767676')).toBeCloseTo(4.54, 2)
  expect(problemOfAccent('#767676')).toBeUndefined()
  expect(problemOfAccent('#777777')).toContain('4.5')
})

test('a colour that is darkened can be read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, '0')}`
      expect(contrastOnPaper(darkEnough(colour))).toBeGreaterThanOrEqual(leastContrast)
      expect(colourOf(colour)).toBe(colour)
    }),
  )
})
