import { DomainError } from '../errors.ts'

export const assessmentStatuses = ['planned', 'running', 'concluded'] as const
export type AssessmentStatus = (typeof assessmentStatuses)[number]

export function statusOf(stored: string): AssessmentStatus {
  return assessmentStatuses.find((known) => known === stored) ?? 'planned'
}

/** Throws `conflict` for an assessment that is concluded: what was reported from stays as it is. */
export function refuseConcluded({ status }: { status: string }): void {
  if (status === 'concluded') {
    throw new DomainError('conflict', 'This assessment is concluded; its plan and results stay as they are.')
  }
}
