import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { goldenReport } from '../../golden/report.ts'

/** A report as it was published before there was a plan in it. */
const stored = readFileSync(join(import.meta.dirname, 'version-1.json'), 'utf8')

test('a report of the first shape is read as one of today, with null for what was not kept', () => {
  const report = parseReport(JSON.parse(stored))
  expect(report).toMatchObject({
    formatVersion: 2,
    extract: null,
    plan: null,
    evidence: null,
    gaps: null,
    agreement: null,
    readiness: null,
    findings: null,
    actions: null,
  })
  expect(report.team.every(({ stated }) => stated === null)).toBe(true)
  const rated = report.processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items ?? []))
  const [round] = rated.flatMap(({ rounds }) => rounds)
  const counted = Object.values(round?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(round?.ballots?.length)
})

test('what it said before it says still', () => {
  const before = JSON.parse(stored)
  const report = parseReport(JSON.parse(stored))
  expect(report).toMatchObject({ ...before, formatVersion: 2 })
})

test('upgraded, it is a whole report of today', () => {
  const report = parseReport(JSON.parse(stored))
  expect(parseReport(JSON.parse(canonicalJson(report)))).toEqual(report)
})

test('what is no report is told apart from what is a broken or a later one', () => {
  expect(() => parseReport({ format: 'something' })).toThrow(/no report of Assay/)
  expect(() => parseReport(undefined)).toThrow(/no report of Assay/)
  expect(() => parseReport({ format: 'assay-report', formatVersion: 3 })).toThrow(/reads versions 1 and 2/)
  const broken = { ...goldenReport(1), team: [{ name: 'Ada' }] }
  expect(() => parseReport(broken)).toThrow(/team\[0\]\.memberId/)
})
