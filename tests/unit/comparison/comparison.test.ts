import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareResults } from '../../../lib/comparison/comparison.ts'
import { byTime, type ResultSnapshot, resultSnapshotSchema, snapshotOf } from '../../../lib/comparison/snapshot.ts'
import { overallTrend, ratingTrend } from '../../../lib/comparison/trend.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { chooseSections, shareDefault } from '../../../lib/report/sections.ts'
import { goldenReport } from '../../golden/report.ts'
import version1 from '../report/version-1.json' with { type: 'json' }

const basic = {
  id: 'nplf',
  name: 'N P L F',
  steps: [
    { symbol: 'N', name: 'Not achieved', above: -1, upTo: 15 },
    { symbol: 'P', name: 'Partially achieved', above: 15, upTo: 50 },
    { symbol: 'L', name: 'Largely achieved', above: 50, upTo: 85 },
    { symbol: 'F', name: 'Fully achieved', above: 85, upTo: 100 },
  ],
}
const refined = {
  id: 'refined',
  name: 'Refined',
  steps: [
    { symbol: 'N', name: 'N', above: -1, upTo: 15 },
    { symbol: 'P-', name: 'P-', above: 15, upTo: 32.5 },
    { symbol: 'P+', name: 'P+', above: 32.5, upTo: 50 },
    { symbol: 'L-', name: 'L-', above: 50, upTo: 67.5 },
    { symbol: 'L+', name: 'L+', above: 67.5, upTo: 85 },
    { symbol: 'F', name: 'F', above: 85, upTo: 100 },
  ],
}

type Process = ResultSnapshot['processes'][number]

const process = (
  processId: string,
  level: number,
  ratings: Record<string, string | null>,
  more: Partial<Process> = {},
) => ({
  processId,
  name: `Process ${processId}`,
  targetLevel: 2,
  level,
  complete: true,
  instances: ['Oslo'],
  attributes: Object.entries(ratings).map(([attributeId, rating]) => ({
    attributeId,
    name: attributeId,
    level: 1,
    rating,
  })),
  ...more,
})

const result = (processes: Process[], more: Partial<ResultSnapshot> = {}): ResultSnapshot => ({
  assessmentId: 'a',
  title: 'Spring',
  unit: 'Desk',
  organisation: 'Nordfjord',
  period: { from: '2026-03-01T09:00:00.000Z', to: '2026-03-02T09:00:00.000Z' },
  model: { id: 'iso-33054', version: '2020.1', name: 'Service management' },
  framework: { id: 'iso-33020-2019', name: 'ISO/IEC 33020:2019', attributeIds: ['PA.1.1', 'PA.2.1', 'PA.3.3'] },
  scale: basic,
  processes,
  ...more,
})

describe('a later result beside an earlier one', () => {
  test('tells what became of each level and each rating, and what is only in one of them', () => {
    const then = result([
      process('A', 0, { 'PA.1.1': 'P' }),
      process('B', 2, { 'PA.1.1': 'F', 'PA.2.1': 'L' }),
      process('C', 1, { 'PA.1.1': 'L' }),
    ])
    const now = result([
      process('D', 1, { 'PA.1.1': 'L' }),
      process('A', 1, { 'PA.1.1': 'L', 'PA.2.1': 'P' }),
      process('B', 1, { 'PA.1.1': 'F', 'PA.2.1': 'P' }),
    ])
    const { processes, counts, cautions } = compareResults(then, now)
    expect(processes.map(({ processId, trend }) => [processId, trend])).toEqual([
      ['D', 'only-now'],
      ['A', 'risen'],
      ['B', 'fallen'],
      ['C', 'only-then'],
    ])
    expect(processes[1]?.attributes.map(({ attributeId, trend }) => [attributeId, trend])).toEqual([
      ['PA.1.1', 'risen'],
      ['PA.2.1', 'only-now'],
    ])
    expect(processes[2]?.attributes.map(({ was, now, trend }) => [was, now, trend])).toEqual([
      ['F', 'F', 'same'],
      ['L', 'P', 'fallen'],
    ])
    expect(counts).toMatchObject({ risen: 1, fallen: 1, 'only-now': 1, 'only-then': 1, same: 0, unclear: 0 })
    expect(cautions).toEqual([])
  })

  test('names other instances, and compares what was concluded over them all the same', () => {
    const then = result([process('A', 1, { 'PA.1.1': 'L' }, { instances: ['Oslo', 'Bergen'] })])
    const now = result([process('A', 1, { 'PA.1.1': 'F' }, { instances: ['Oslo', 'Turku'] })])
    const { processes, cautions } = compareResults(then, now)
    expect(processes[0]?.instances).toEqual({ onlyThen: ['Bergen'], onlyNow: ['Turku'] })
    expect(processes[0]?.attributes[0]?.trend).toBe('risen')
    expect(cautions).toEqual([expect.stringMatching(/^One process was assessed in other instances/)])
  })

  test('matches processes of another model by their title, and says so', () => {
    const model = { id: 'ours', version: '1', name: 'Our services' }
    const then = result([process('X.9', 1, { 'PA.1.1': 'L' }, { name: 'Incident management' })], { model })
    const now = result([
      process('RAF.1', 2, { 'PA.1.1': 'F' }, { name: 'Incident Management ' }),
      process('X.9', 0, {}),
    ])
    const { processes, cautions } = compareResults(then, now)
    expect(processes.map(({ processId, trend }) => [processId, trend])).toEqual([
      ['RAF.1', 'risen'],
      ['X.9', 'only-now'],
    ])
    expect(cautions).toEqual([expect.stringMatching(/matched by their title/)])
  })

  test('compares no levels where the frameworks have nothing in common', () => {
    const framework = { id: 'maturity-5', name: 'Five steps', attributeIds: ['M.1'] }
    const { processes, cautions } = compareResults(
      result([process('A', 3, { 'M.1': '3' })], { framework }),
      result([process('A', 1, {})]),
    )
    expect(processes[0]?.trend).toBe('unclear')
    expect(cautions).toContainEqual(expect.stringMatching(/nothing in common/))
  })

  test('says nothing of a level where nothing was rated', () => {
    const nothing = result([process('A', 0, { 'PA.1.1': null })])
    const something = result([process('A', 0, { 'PA.1.1': 'P' })])
    expect(compareResults(nothing, something).processes[0]?.trend).toBe('unclear')
    expect(compareResults(something, nothing).processes[0]?.trend).toBe('unclear')
  })

  test('says that other attributes were measured where a model narrows its framework, under the same name', () => {
    const without = { id: 'iso-33020-2019', name: 'ISO/IEC 33020:2019', attributeIds: ['PA.1.1', 'PA.2.1'] }
    const then = result([process('A', 2, { 'PA.1.1': 'F', 'PA.2.1': 'L' })], { framework: without })
    const now = result([process('A', 1, { 'PA.1.1': 'F', 'PA.2.1': 'L', 'PA.3.3': 'N' })])
    const caution = (only: string) =>
      `Other attributes were measured: PA.3.3 ${only}. A level may differ by that alone.`
    expect(compareResults(then, now).cautions).toEqual([caution('only now')])
    expect(compareResults(now, then).cautions).toEqual([caution('only then')])
  })

  test('warns of another edition, another version, another scale and of what is not recorded whole', () => {
    const then = result([process('A', 1, {}, { complete: false })], {
      framework: { id: 'iso-33020-2015', name: 'ISO/IEC 33020:2015', attributeIds: ['PA.1.1'] },
      model: { id: 'iso-33054', version: '2019', name: 'Service management' },
      scale: refined,
    })
    expect(compareResults(then, result([process('A', 1, {})])).cautions).toEqual([
      expect.stringMatching(/^Measured with ISO\/IEC 33020:2015 then/),
      expect.stringMatching(/^Other attributes were measured: PA\.2\.1, PA\.3\.3 only now/),
      expect.stringMatching(/^Version 2019/),
      expect.stringMatching(/another scale/),
      expect.stringMatching(/^One process is not recorded whole/),
    ])
  })
})

describe('a rating that was', () => {
  test.each([
    [basic, 'P', basic, 'L', 'risen'],
    [basic, 'F', basic, 'L', 'fallen'],
    [basic, 'L', basic, 'L', 'same'],
    [basic, 'L', refined, 'L+', 'same'],
    [basic, 'L', refined, 'L-', 'same'],
    [refined, 'L-', refined, 'L+', 'risen'],
    [refined, 'P+', basic, 'L', 'risen'],
    [basic, 'F', refined, 'L+', 'fallen'],
    [basic, null, basic, 'L', 'only-now'],
    [basic, 'L', basic, null, 'only-then'],
    [basic, null, basic, null, 'unclear'],
    [basic, 'A', basic, 'L', 'unclear'],
  ] as const)('on %o %s and is on %o %s has %s', (scaleThen, then, scaleNow, now, trend) => {
    expect(ratingTrend({ scale: scaleThen, rating: then }, { scale: scaleNow, rating: now }, true)).toBe(trend)
  })
})

test('compared with itself nothing has changed, and the other way round what rose has fallen', () => {
  const some = fc.record({ level: fc.integer({ min: 0, max: 5 }), rating: fc.constantFrom('N', 'P', 'L', 'F') })
  const snapshots = fc
    .dictionary(fc.constantFrom('A', 'B', 'C', 'D'), some)
    .map((processes) =>
      result(Object.entries(processes).map(([id, { level, rating }]) => process(id, level, { 'PA.1.1': rating }))),
    )
  fc.assert(
    fc.property(snapshots, snapshots, (a, b) => {
      const own = compareResults(a, a)
      expect(own.counts.same).toBe(a.processes.length)
      const there = compareResults(a, b).counts
      const back = compareResults(b, a).counts
      expect([back.risen, back.fallen, back.same]).toEqual([there.fallen, there.risen, there.same])
      expect([back['only-now'], back['only-then']]).toEqual([there['only-then'], there['only-now']])
    }),
  )
})

describe('over several results a level', () => {
  test.each<[(number | null)[], string]>([
    [[0, 1, 2], 'risen'],
    [[2, 3, 1], 'fallen'],
    [[1, 3, 1], 'same'],
    [[null, null, 2], 'only-now'],
    [[1, 2, null], 'only-then'],
    [[null, null], 'unclear'],
    [[1, null, 2], 'risen'],
  ])('of %j has %s', (levels, trend) => {
    expect(overallTrend(levels)).toBe(trend)
  })
})

test('snapshots stand in the order of their last results', () => {
  const at = (title: string, to: string | null) => result([], { title, period: to ? { from: to, to } : null })
  const ordered = byTime(
    [at('later', '2026-05-01T00:00:00.000Z'), at('none', null), at('earlier', '2025-05-01T00:00:00.000Z')],
    (one) => one,
  )
  expect(ordered.map(({ title }) => title)).toEqual(['none', 'earlier', 'later'])
})

test('a report of any version and any extract makes a snapshot that is read back as it was, and names nobody', () => {
  const golden = goldenReport(1)
  const reports = [
    golden,
    chooseSections(golden, shareDefault.sections),
    chooseSections(golden, []),
    parseReport(version1),
  ]
  for (const report of reports) {
    const snapshot = snapshotOf(report)
    expect(resultSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
    expect(report.team.filter(({ name }) => name.length > 3 && JSON.stringify(snapshot).includes(name))).toEqual([])
  }
})
