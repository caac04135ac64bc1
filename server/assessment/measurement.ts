import { measurementOf } from '../../lib/measurement/frameworks.ts'
import type { Measurement } from '../../lib/report/profile.ts'
import { tieRuleOf } from './plan.ts'

/** How an assessment's profiles are measured: what its plan names, and the median where a process has several instances. */
export function measurementOfPlan(plan: { frameworkId: string; scaleId: string; tieRule: string }): Measurement {
  return { ...measurementOf(plan), aggregation: { average: 'median', tieRule: tieRuleOf(plan.tieRule) } }
}
