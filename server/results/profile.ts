import { readOn } from '../../lib/measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../../lib/measurement/framework.ts'
import { findProcess } from '../../lib/model/model.ts'
import { processProfile } from '../../lib/report/profile.ts'
import { type ProcessGap, processGap } from '../../lib/results/gap.ts'
import { readRiskTable } from '../../lib/results/risk-table.ts'
import type { Queries } from '../db/client.ts'
import { modelOfPlan } from '../model/stored.ts'
import { measurementOfPlan } from '../plan/measurement.ts'

export type ProfileView = { processes: ProcessResult[] }

export type ProcessResult = {
  processId: string
  name: string
  /** Name of the group, as it is shown. */
  group: string
  targetLevel: number
  /** Null while nothing is rated. */
  level: number | null
  /** Every item in scope is recorded. */
  complete: boolean
  /** Items of all instances, and how many of them have a result that stands. */
  items: number
  recorded: number
  attributes: AttributeResult[]
  /** Where it falls short of its target, and what that risks. */
  gap: ProcessGap
}

export type AttributeResult = {
  attributeId: string
  name: string
  level: number
  /** Agreed rating, aggregated over what is recorded; null while nothing is, or out of scope. */
  rating: string | null
  /** How many of its items are recorded, of how many. */
  rated: number
  items: number
  /** The item to look at: the first without a result, else the first; null when the attribute is out of scope. */
  itemId: string | null
  /** Ballots of the last revealed round by choice, over all instances. */
  counts: Record<string, number>
}

/** Process profiles and levels by the results that stand, with the revealed ballots behind them. */
export async function profileOf(db: Queries, assessmentId: string): Promise<ProfileView> {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: {
      processes: {
        orderBy: { position: 'asc' },
        include: { instances: { orderBy: { position: 'asc' }, include: { items: itemWithResult } } },
      },
    },
  })
  const model = await modelOfPlan(db, assessment)
  const measurement = measurementOfPlan(assessment)
  const riskTable = readRiskTable(assessment.riskTable) ?? undefined
  return {
    processes: assessment.processes.map(({ processId, targetLevel, instances }): ProcessResult => {
      const process = findProcess(model, processId)
      const rated = instances.map(({ items }) =>
        items.map(({ results: [result], ...item }) => ({ ...item, rating: result?.rating ?? null })),
      )
      const { level, complete, attributes } = processProfile(measurement, rated)
      const items = rated.flat()
      const ratings = attributes.flatMap(({ attributeId, rating }) =>
        rating === null ? [] : [[attributeId, rating] as const],
      )
      return {
        processId,
        name: process?.name ?? processId,
        group: model.groups.find(({ id }) => id === process?.group)?.name ?? process?.group ?? '',
        targetLevel,
        level,
        complete,
        items: items.length,
        recorded: items.filter(({ rating }) => rating !== null).length,
        gap: processGap(measurement.framework, targetLevel, new Map(ratings), riskTable),
        attributes: attributes.map((attribute) => {
          const ofAttribute = items.filter((item) => item.attributeId === attribute.attributeId)
          const shown = ofAttribute.find((item) => item.rating === null) ?? ofAttribute[0]
          const choices = ofAttribute.flatMap(({ rounds: [last] }) => last?.ballots.map(({ choice }) => choice) ?? [])
          const { attributeId, name, level, rating, rated, items: all } = attribute
          const counts = countOn(measurement, choices)
          return { attributeId, name, level, rating, rated, items: all, itemId: shown?.id ?? null, counts }
        }),
      }
    }),
  }
}

/** An item with the result that stands and the ballots of its last revealed round: secret ones are no rows yet. */
const itemWithResult = {
  orderBy: { position: 'asc' },
  include: {
    results: { where: { supersededAt: null }, take: 1 },
    rounds: {
      where: { revealedAt: { not: null } },
      orderBy: { number: 'desc' },
      take: 1,
      include: { ballots: true },
    },
  },
} as const

/** How often each choice was made, read on the plan's scale: it may have been another when the round was revealed. */
function countOn(
  { framework, scale }: { framework: MeasurementFramework; scale: RatingScale },
  choices: readonly string[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) {
    const read = readOn(framework, scale, choice) ?? choice
    counts[read] = (counts[read] ?? 0) + 1
  }
  return counts
}
