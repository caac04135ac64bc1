import { type AssessmentClass, isAssessmentClass } from '../../lib/plan/class.ts'
import { type Independence, isIndependence } from '../../lib/plan/independence.ts'
import { isPurposeKind, type PurposeKind } from '../../lib/plan/purpose.ts'

/** Words of the plan as the database holds them. */
export function assessmentClassOf(stored: number): AssessmentClass {
  if (!isAssessmentClass(stored)) throw new Error(`The database holds an unknown class of assessment: ${stored}.`)
  return stored
}

/** Null while it is not stated. */
export function independenceOf(stored: string): Independence | null {
  return isIndependence(stored) ? stored : null
}

export function purposeKindOf(stored: string): PurposeKind {
  if (!isPurposeKind(stored)) throw new Error(`The database holds an unknown kind of purpose: ${stored}.`)
  return stored
}
