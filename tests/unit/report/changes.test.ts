import { expect, test } from 'vitest'
import { changesBetween } from '../../../lib/report/changes.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { chooseSections } from '../../../lib/report/sections.ts'
import { goldenReport } from '../../golden/report.ts'

const report = goldenReport(1)

function changed(change: (copy: AssessmentReport) => void): AssessmentReport {
  const copy = structuredClone(report)
  change(copy)
  return copy
}

test('a report has no changes from itself', () => {
  expect(changesBetween(report, structuredClone(report))).toEqual([])
})

test('levels, targets, ratings and reasons are told apart, in the order of what weighs most', () => {
  const later = changed(({ processes: [process] }) => {
    if (!process) throw new Error('There is no process.')
    process.level = 5
    process.targetLevel = 0
    const item = process.instances[0]?.items?.find(({ result }) => result)
    if (!item?.result) throw new Error('Nothing is recorded.')
    item.result.rating = 'X'
    item.result.rationale = 'Seen again.'
  })
  const found = changesBetween(report, later)
  expect(found.map(({ kind }) => kind)).toEqual(['target', 'level', 'rating', 'text'])
  expect(found[1]).toMatchObject({ from: `level ${report.processes[0]?.level}`, to: 'level 5' })
  expect(found[2]).toMatchObject({ to: 'X' })
})

test('who came, who went and what became of evidence is told, and the way back is the same read backwards', () => {
  const later = changed((copy) => {
    const [member] = copy.team
    if (!member || !copy.evidence) throw new Error('The golden report has a team and evidence.')
    copy.team = [...copy.team.slice(1), { ...member, memberId: 'new', name: 'Zoë Ander' }]
    copy.evidence = copy.evidence.slice(1)
    copy.assessment.title = 'Another title'
  })
  const found = changesBetween(report, later)
  expect(found.filter(({ kind }) => kind === 'team')).toMatchObject([
    { what: 'Zoë Ander', from: null },
    { what: report.team[0]?.name, to: null },
  ])
  expect(found).toContainEqual({
    kind: 'evidence',
    what: report.evidence?.[0]?.title,
    from: report.evidence?.[0]?.title,
    to: null,
  })
  expect(found.at(-1)).toMatchObject({ what: 'Assessment, title', to: 'Another title' })
  const back = changesBetween(later, report).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }))
  expect(new Set(back.map((one) => JSON.stringify(one, ['kind', 'what', 'from', 'to'])))).toEqual(
    new Set(found.map((one) => JSON.stringify(one, ['kind', 'what', 'from', 'to']))),
  )
})

test('of what a copy leaves out, nothing is said to have changed', () => {
  const kinds = changesBetween(report, chooseSections(report, ['profiles'])).map(({ kind }) => kind)
  expect(kinds).not.toContain('evidence')
  expect(kinds).not.toContain('rating')
})
