import type { MeasurementFramework } from '../measurement/framework.ts'
import { isOnTarget, levelShown } from '../measurement/level.ts'
import type { Rating } from '../measurement/scale.ts'
import { type ProcessGap, processGap, type RiskStep } from './gap.ts'
import type { RiskTable } from './risk-table.ts'

/** A process as it is rated: attribute id → rating, null where it is not rated. */
export type ProcessToAssume = {
  processId: string
  targetLevel: number
  attributes: readonly { attributeId: string; rating: Rating | null }[]
}

/** Ratings assumed in place of the agreed ones: attribute id → rating. */
export type Assumed = ReadonlyMap<string, Rating>

export type Outcome = { level: number | null; onTarget: boolean; risk: RiskStep | null; gap: ProcessGap }

export type WhatIf = {
  agreed: Outcome
  assumed: Outcome
  /** Attributes whose assumed rating is not the agreed one, in the order of the process. */
  changed: { attributeId: string; agreed: Rating | null; assumed: Rating }[]
}

/**
 * What the level, the gap and the risk of a process would be if some of its attributes were rated otherwise, beside what
 * they are by the agreed ratings. Nothing is changed by asking. Throws `invalid` for a target that there is not.
 */
export function whatIf(
  framework: MeasurementFramework,
  process: ProcessToAssume,
  assumed: Assumed,
  riskTable?: RiskTable,
): WhatIf {
  const { attributes, targetLevel } = process
  const agreed = new Map(
    attributes.flatMap(({ attributeId, rating }) => (rating === null ? [] : [[attributeId, rating] as const])),
  )
  const changed = attributes.flatMap(({ attributeId, rating }) => {
    const instead = assumed.get(attributeId)
    return instead === undefined || instead === rating ? [] : [{ attributeId, agreed: rating, assumed: instead }]
  })
  const after = new Map(agreed)
  for (const { attributeId, assumed } of changed) after.set(attributeId, assumed)
  return {
    agreed: outcomeOf(framework, targetLevel, agreed, riskTable),
    assumed: outcomeOf(framework, targetLevel, after, riskTable),
    changed,
  }
}

function outcomeOf(
  framework: MeasurementFramework,
  targetLevel: number,
  ratings: ReadonlyMap<string, Rating>,
  riskTable?: RiskTable,
): Outcome {
  const level = levelShown(framework, ratings)
  const gap = processGap(framework, targetLevel, ratings, riskTable)
  return { level, onTarget: isOnTarget(level, targetLevel), risk: gap.risk, gap }
}
