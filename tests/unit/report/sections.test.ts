import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { chosenReport, isWhole, withRolesForNames } from '../../../lib/report/naming.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { nameOf } from '../../../lib/report/person.ts'
import { namings } from '../../../lib/report/section.ts'
import { chooseSections, reportSections, shareDefault, wholeReport } from '../../../lib/report/sections.ts'
import { goldenReport } from '../../golden/report.ts'
import { teamNames } from '../../golden/words.ts'

const report = goldenReport(1)
const itemsOf = (copy: typeof report) =>
  copy.processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items ?? []))
const choices = fc.record({ sections: fc.subarray([...reportSections]), naming: fc.constantFrom(...namings) })

test('the whole choice is the report itself', () => {
  expect(chosenReport(report, wholeReport)).toBe(report)
  expect(isWhole(wholeReport)).toBe(true)
  expect(isWhole(shareDefault)).toBe(false)
})

test('a shared copy has nobody’s own ballots, remarks, dissent or competence, and still tells how ballots fell', () => {
  const copy = chosenReport(report, shareDefault)
  const items = itemsOf(copy)
  expect(items.flatMap(({ rounds }) => rounds).every(({ ballots }) => ballots === null)).toBe(true)
  expect(items.every(({ result }) => result === null || result.dissent === null)).toBe(true)
  expect(items.map(({ rounds }) => rounds.map(({ counts }) => counts))).toEqual(
    itemsOf(report).map(({ rounds }) => rounds.map(({ counts }) => counts)),
  )
  expect(copy.team.map(({ name }) => name)).toEqual(report.team.map(({ name }) => name))
  expect(canonicalJson(copy)).not.toContain('forty assessments')
  expect(copy.extract?.sentences[0]).toContain('ballots by person, people')
})

test('ballots can’t be chosen without the ratings they led to', () => {
  const copy = chooseSections(report, ['ballots'])
  expect(copy.extract?.leftOut).toContain('ballots')
  expect(copy.processes.every(({ instances }) => instances.every(({ items }) => items === null))).toBe(true)
})

test('what is not assessed and the limits of use are in every copy', () => {
  const copy = chooseSections(report, [])
  expect(copy.deviations).toEqual(report.deviations)
  expect(copy.limitsOfUse).toEqual(report.limitsOfUse)
})

test('by role, no name of the team is left where somebody is named', () => {
  const copy = withRolesForNames(report)
  expect(copy.team.map(({ name }) => name).slice(0, 3)).toEqual(['Lead assessor 1', 'Assessor 1', 'Assessor 2'])
  expect(copy.plan?.approval?.approvedBy.name).toBe('Sponsor 1')
  expect(copy.assessment.sponsor?.name).toBe('Sponsor 1')
  const sources = copy.evidence?.map(({ source }) => nameOf(source))
  expect(sources).toEqual(expect.arrayContaining(['Participant 1', 'Interviewee 1', 'Service office']))
  expect(sources).not.toContain('Head of the desk')
  const text = canonicalJson(copy)
  const names = [teamNames.lead, ...teamNames.assessors, teamNames.participant, teamNames.sponsor, teamNames.former]
  for (const name of names) expect(text).not.toContain(JSON.stringify(name))
  const unstated = copy.plan?.lacking.find(({ what }) => what === 'Independence not stated')
  expect(unstated?.who.map(({ name }) => name)).toEqual(['Assessor 4'])
  expect(copy.extract?.sentences.join(' ')).toContain('left as it was written')
})

test('remarks stay as they were written', () => {
  const remarks = (of: typeof report) =>
    itemsOf(of).flatMap(({ rounds }) => rounds.flatMap(({ ballots }) => ballots?.map(({ remark }) => remark)))
  expect(remarks(withRolesForNames(report))).toEqual(remarks(report))
})

test('every copy is a report of the format, and choosing the same again changes nothing', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const copy = chosenReport(report, choice)
      expect(parseReport(JSON.parse(canonicalJson(copy)))).toEqual(copy)
      expect(chosenReport(copy, choice)).toEqual(copy)
    }),
    { numRuns: 12 },
  )
})

test('in whichever order sections are left out and names replaced, the copy is the same', () => {
  const sections = ['summary', 'ratings', 'ballots', 'evidence'] as const
  expect(withRolesForNames(chooseSections(report, sections))).toEqual(
    chooseSections(withRolesForNames(report), sections),
  )
})
