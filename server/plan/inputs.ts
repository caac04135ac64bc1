import { type AssessmentClass, assessmentClasses } from '../../lib/plan/class.ts'
import { type Independence, isIndependence } from '../../lib/plan/independence.ts'
import { type PurposeKind, purposeKinds } from '../../lib/plan/purpose.ts'
import { storedWord } from '../db/word.ts'

/** Words of the plan as the database holds them. */
export function assessmentClassOf(stored: number): AssessmentClass {
  return storedWord(assessmentClasses, stored)
}

/** Null while it is not stated. */
export function independenceOf(stored: string): Independence | null {
  return isIndependence(stored) ? stored : null
}

export function purposeKindOf(stored: string): PurposeKind {
  return storedWord(purposeKinds, stored)
}
