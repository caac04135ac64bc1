import { expect, test } from 'vitest'
import { attributesUpTo, measurementOf, narrowed } from '../../../lib/measurement/frameworks.ts'
import { iso33020_2015, iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'

test('the edition of 2019 has ten attributes, that of 2015 nine, without process assurance', () => {
  const ids = (framework: typeof iso33020_2019) => framework.attributes.map(({ id }) => id)
  expect(ids(iso33020_2019)).toHaveLength(10)
  expect(ids(iso33020_2015)).toEqual(ids(iso33020_2019).filter((id) => id !== 'PA.3.3'))
})

test('the editions name PA 2.2 differently', () => {
  const name = ({ attributes }: typeof iso33020_2019) => attributes.find(({ id }) => id === 'PA.2.2')?.name
  expect([name(iso33020_2019), name(iso33020_2015)]).toEqual([
    'Documented information management',
    'Work product management',
  ])
})

test('a plan that names a framework or scale that is not here is told so', () => {
  expect(() => measurementOf({ frameworkId: 'iso-33020-2019', scaleId: 'five-steps' })).toThrow(/Choose another/)
  expect(measurementOf({ frameworkId: 'maturity-5', scaleId: 'five-steps' }).framework).toBe(maturity5)
})

test('a target level asks for the attributes up to it', () => {
  expect(attributesUpTo(iso33020_2019, 2).map(({ id }) => id)).toEqual(['PA.1.1', 'PA.2.1', 'PA.2.2'])
})

test('a model that leaves out process assurance reaches level 3 by the other two attributes', () => {
  const without = iso33020_2019.attributes.map(({ id }) => id).filter((id) => id !== 'PA.3.3')
  const ratings = new Map([
    ['PA.1.1', 'F'],
    ['PA.2.1', 'F'],
    ['PA.2.2', 'F'],
    ['PA.3.1', 'L'],
    ['PA.3.2', 'L'],
  ])
  expect(capabilityLevel(narrowed(iso33020_2019, without), ratings)).toBe(3)
  expect(capabilityLevel(iso33020_2019, ratings)).toBe(2)
})

test('levels without an attribute left go, and so do those above', () => {
  const { levels } = narrowed(iso33020_2019, ['PA.1.1', 'PA.2.1', 'PA.4.1', 'PA.5.1'])
  expect(levels.map(({ level }) => level)).toEqual([0, 1, 2])
  expect(() => narrowed(iso33020_2019, ['PA.9.9'])).toThrow(/has no attribute “PA\.9\.9”/)
})
