import { expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { processProfile } from '../../../lib/report/profile.ts'
import { processGap } from '../../../lib/results/gap.ts'
import { goldenReport } from '../../golden/report.ts'
import { goldenSource } from '../../golden/source.ts'

const source = goldenSource(1)
const report = goldenReport(1)

test('the same seed gives the same report, another seed another', () => {
  expect(canonicalJson(goldenReport(1))).toBe(canonicalJson(report))
  expect(canonicalJson(goldenReport(2))).not.toBe(canonicalJson(report))
})

test('it is as large as it should be', () => {
  expect(report.processes).toHaveLength(33)
  const items = report.processes.flatMap(({ instances }) => instances.flatMap((instance) => instance.items ?? []))
  expect(Math.max(...items.map(({ rounds }) => rounds.length))).toBeGreaterThanOrEqual(3)
  expect(new Set(items.flatMap(({ rounds }) => rounds.map(({ ballots }) => ballots?.length)))).toEqual(new Set([8]))
  const remarks = items.flatMap(({ rounds }) => rounds.flatMap(({ ballots }) => ballots ?? [])).map((one) => one.remark)
  expect(remarks.some((text) => text.startsWith('='))).toBe(true)
  expect(remarks.some((text) => text.split('\n').length === 40)).toBe(true)
  expect(report.deviations.length).toBeGreaterThan(0)
})

test('its JSON parses back to an equal report', () => {
  for (const seed of [1, 2, 3]) {
    const golden = goldenReport(seed)
    expect(parseReport(JSON.parse(canonicalJson(golden)))).toEqual(golden)
  }
})

test('levels and profiles are those of the rules, from the ratings of the source', () => {
  for (const [index, { instances, targetLevel }] of source.processes.entries()) {
    const ratings = instances.map(({ items }) =>
      items.map(({ attributeId, part, results }) => ({
        attributeId,
        part,
        rating: results.find(({ superseded }) => superseded === null)?.rating ?? null,
      })),
    )
    const profile = processProfile(source.measurement, ratings)
    const shown = report.processes[index]
    const { level, complete, attributes } = profile
    expect(shown).toMatchObject({ level, complete })
    expect(shown?.attributes).toEqual(attributes)
    const rated = profile.attributes.flatMap(({ attributeId, rating }) =>
      rating === null ? [] : [[attributeId, rating] as const],
    )
    const gap = processGap(source.measurement.framework, targetLevel, new Map(rated))
    expect(report.gaps?.find(({ processId }) => processId === shown?.processId)?.risk ?? null).toBe(gap.risk)
  }
})

test('the plan stands in it with its class, its approval, and that it has changed since', () => {
  expect(report.plan).toMatchObject({
    assessmentClass: { class: 2, asks: expect.arrayContaining(['No rating without evidence.']) },
    independence: { category: 'B' },
    approval: { version: 1, changedSince: ['what'] },
  })
  expect(report.plan?.lacking.map(({ what, who }) => [what, who.map(({ name }) => name)])).toEqual(
    expect.arrayContaining([
      ['The plan has changed since it was approved', []],
      ['Independence not stated', ['Bo']],
    ]),
  )
})
