import { expect, test } from 'vitest'
import { faults, rulesIn, titlesIn } from '../../structure/rules.ts'

const spec = '# Rules\n\n**S1 Bread is fresh.** Baked today.\n\n**S2 Milk is cold.** Always.\n'
const rules = rulesIn(spec, 'SPEC.md')
const check = (tests: string) => faults(rules, titlesIn(tests, 'a.test.ts'))
const quoted = (words: string) => `'${words}'`

test('rules that are each named by a test are held', () => {
  const each = 'test.each([[1]])(\n  `S2 milk is cold: %s`,'
  expect(check(`test(${quoted('S1 bread is fresh: on Monday')}, bake)\n${each}`)).toEqual([])
})

test('a rule without a test is told', () => {
  expect(check(`test(${quoted('S1 bread is fresh: on Monday')}, bake)`)).toEqual([
    'SPEC.md: no test names S2 Milk is cold.',
  ])
})

test('a skipped test holds nothing', () => {
  const skipped = `test(${quoted('S1 bread is fresh')}, bake)\ntest.skip(${quoted('S2 milk is cold: at night')}, cool)`
  expect(check(skipped)).toEqual(['SPEC.md: no test names S2 Milk is cold.'])
})

test('a test that names no rule, or calls it something else, is told', () => {
  const both = `test(${quoted('S1 bread is fresh')}, a)\ntest(${quoted('S2 milk is warm: now')}, b)`
  expect(check(`${both}\ntest(${quoted('S9 tea: hot')}, c)`)).toEqual([
    'a.test.ts: a test calls S2 “milk is warm”; the rule is “Milk is cold”.',
    'a.test.ts: a test names S9, which is no rule.',
  ])
})

test('a number that two rules share is told', () => {
  expect(faults([...rules, ...rulesIn('**S1 Eggs are whole.**', 'SPEC.md')], [])).toContain(
    'SPEC.md: S1 is the number of two rules.',
  )
})
