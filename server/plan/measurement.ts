import { averages, type TieRule, tieRules } from '../../lib/measurement/aggregate.ts'
import type { MeasurementFramework, RatingScale } from '../../lib/measurement/framework.ts'
import { measurementOf } from '../../lib/measurement/frameworks.ts'
import { directions } from '../../lib/measurement/grid.ts'
import { type RatingMethod, ratingMethods } from '../../lib/measurement/rating-method.ts'
import type { Measurement } from '../../lib/report/profile.ts'
import { storedWord } from '../db/word.ts'

type StoredAggregation = { average: string; tieRule: string; direction: string }

type StoredMeasurement = { frameworkId: string; scaleId: string; ownFramework: string | null }

/** The framework and scale of an assessment as it is stored. */
export function plannedMeasurement(plan: StoredMeasurement): { framework: MeasurementFramework; scale: RatingScale } {
  return measurementOf({ ...plan, ownFramework: ownFrameworkOf(plan) })
}

/** The framework the model of an assessment brought along. It was checked before it was kept, so it is taken at its word. */
export function ownFrameworkOf({ ownFramework }: { ownFramework: string | null }): MeasurementFramework | null {
  return ownFramework === null ? null : JSON.parse(ownFramework)
}

/** How an assessment's profiles are measured: by the framework, the scale and the aggregation its plan names. */
export function measurementOfPlan(plan: StoredMeasurement & StoredAggregation): Measurement {
  return { ...plannedMeasurement(plan), aggregation: aggregationOf(plan) }
}

export function aggregationOf(stored: StoredAggregation): Measurement['aggregation'] {
  return {
    average: storedWord(averages, stored.average),
    tieRule: storedWord(tieRules, stored.tieRule),
    direction: storedWord(directions, stored.direction),
  }
}

export function tieRuleOf(stored: string): TieRule {
  return storedWord(tieRules, stored)
}

export function ratingMethodOf(stored: string): RatingMethod {
  return storedWord(ratingMethods, stored)
}
