import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { reportDocument } from '../../../lib/report/document.ts'
import { itemsOf } from '../../../lib/report/items.ts'
import { withRolesForNames } from '../../../lib/report/naming.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { goldenReport } from '../../golden/report.ts'
import { teamNames } from '../../golden/words.ts'

/** Reports as they were published in each format of before. What is stored is never written again, so its hash stays. */
const stored = [
  { version: 1, sha256: '1719b732a88b71ff7a79910eafad19d06fdd3be327b2aa3eb70eccc9548a9950' },
  { version: 2, sha256: '563eea1dafb4d1e844ec3b18b1257d438e58232c5a3e98f3aca00910d98feab0' },
].map(({ version, sha256 }) => ({
  version,
  sha256,
  json: JSON.parse(readFileSync(join(import.meta.dirname, `version-${version}.json`), 'utf8')),
}))
const [first, second] = stored

describe.each(stored)('a report of format $version', ({ version, sha256, json }) => {
  test('verifies: its hash is that of what is stored, not of how it is read today', () => {
    expect(json.formatVersion).toBe(version)
    expect(createHash('sha256').update(canonicalJson(json)).digest('hex')).toBe(sha256)
  })

  test('is read as a whole report of today, in UTC, with all it said of ratings and people', () => {
    const report = parseReport(json)
    expect(report).toMatchObject({ formatVersion: 3, timeZone: 'UTC', extract: null })
    expect(parseReport(JSON.parse(canonicalJson(report)))).toEqual(report)
    const rated = (itemsOf(report) ?? []).map(({ item }) => [item.itemId, item.result?.rating ?? null])
    const before = json.processes.flatMap(({ instances }: Processes) =>
      instances.flatMap(({ items }) => items.map(({ itemId, result }) => [itemId, result?.rating ?? null])),
    )
    expect(rated).toEqual(before)
    expect(report.team.map(({ name }) => name)).toEqual(json.team.map(({ name }: { name: string }) => name))
  })

  test('opens as a document, and in one where roles stand for names', () => {
    const report = parseReport(json)
    const { sections, cover } = reportDocument({ report, issue: null })
    expect(cover.title).toBe(json.assessment.title)
    expect(sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['profiles', 'ratings', 'ballots', 'limits']),
    )
    const text = canonicalJson(withRolesForNames(report))
    for (const name of [teamNames.lead, ...teamNames.assessors]) expect(text).not.toContain(JSON.stringify(name))
  })
})

type Processes = { instances: { items: { itemId: string; result: { rating: string } | null }[] }[] }

test('what was not kept in the first format is null', () => {
  const report = parseReport(first?.json)
  const nothing = { plan: null, evidence: null, gaps: null, agreement: null, readiness: null, findings: null }
  expect(report).toMatchObject({ ...nothing, actions: null })
  expect(report.team.every(({ stated }) => stated === null)).toBe(true)
  const [round] = itemsOf(report)?.flatMap(({ item }) => item.rounds) ?? []
  const counted = Object.values(round?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(round?.ballots?.length)
})

test('names of the second format become persons, also those within a sentence', () => {
  const report = parseReport(second?.json)
  expect(report.plan?.approval?.approvedBy).toMatchObject({ name: teamNames.sponsor, role: 'sponsor' })
  expect(report.plan?.lacking.find(({ what }) => what === 'Independence not stated')?.who).toMatchObject([
    { name: 'Bo', role: 'assessor' },
  ])
  const interviews = report.evidence?.filter(({ kind }) => kind === 'interview').map(({ source }) => source)
  expect(interviews).toMatchObject([
    { name: 'Head of the desk', memberId: null, role: 'interviewee' },
    { name: teamNames.participant, role: 'participant' },
  ])
  expect(report.actions?.map(({ owner }) => owner?.role ?? null)).toContain('assessor')
})

test('a process of the second format that nobody rated has no level', () => {
  const [process] = second?.json.processes ?? []
  const attributes = process.attributes.map((attribute: object) => ({ ...attribute, rating: null }))
  const report = parseReport({ ...second?.json, processes: [{ ...process, attributes }] })
  expect(report.processes[0]?.level).toBe(null)
})

test('what is no report is told apart from what is a broken or a later one', () => {
  expect(() => parseReport({ format: 'something' })).toThrow(/no report of Assay/)
  expect(() => parseReport(undefined)).toThrow(/no report of Assay/)
  expect(() => parseReport({ format: 'assay-report', formatVersion: 4 })).toThrow(/reads versions 1 to 3/)
  const broken = { ...goldenReport(1), team: [{ name: 'Ada' }] }
  expect(() => parseReport(broken)).toThrow(/team\[0\]\.memberId/)
})
