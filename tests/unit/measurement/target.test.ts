import { expect, test } from 'vitest'
import { activityLevels } from '../../../lib/measurement/activity-levels.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import { meets, targetProfile } from '../../../lib/measurement/target.ts'

test('level 2 asks for the attribute of level 1 fully and those of level 2 largely', () => {
  expect(targetProfile(iso33020_2019, 2)).toEqual(
    new Map([
      ['PA.1.1', 'F'],
      ['PA.2.1', 'L'],
      ['PA.2.2', 'L'],
    ]),
  )
})

test('level 0 asks for nothing', () => {
  expect(targetProfile(iso33020_2019, 0).size).toBe(0)
})

test('a level that the framework does not have is refused with those it has', () => {
  expect(() => targetProfile(iso33020_2019, 6)).toThrow('has no level 6. Choose one of 0, 1, 2, 3, 4, 5.')
})

test('a grid asks the same step of every topic', () => {
  expect([...targetProfile(maturity5, 3).values()]).toEqual(['3', '3', '3'])
})

test('a target is met by what is better too, and by nothing that is missing', () => {
  const target = new Map([
    ['PA.1.1', 'L'],
    ['PA.2.1', 'P'],
  ])
  expect(
    meets(
      iso33020_2019,
      target,
      new Map([
        ['PA.1.1', 'F'],
        ['PA.2.1', 'P+'],
      ]),
    ),
  ).toBe(true)
  expect(meets(iso33020_2019, target, new Map([['PA.1.1', 'F']]))).toBe(false)
})

test('levels by activities ask for each list of activities in turn', () => {
  expect(targetProfile(activityLevels, 3)).toEqual(
    new Map([
      ['ACT.1', 'F'],
      ['ACT.2', 'F'],
      ['ACT.3', 'L'],
    ]),
  )
})
