import type { Role } from './role.ts'

type RightOfRoles = {
  /** What it is, as a row of the table that people read. */
  says: string
  roles: readonly Role[]
  /** What somebody without it is told. */
  refusal: string
}

/**
 * Who may do what in an assessment: the one table. The checks of the server, what pages offer, the table that people
 * see (app/rights/) and docs/rights.md all come from it.
 */
export const rights = {
  read: {
    says: 'See the room, the results and the report',
    roles: ['lead', 'assessor', 'participant', 'sponsor', 'observer'],
    refusal: 'Your role may not read this assessment.',
  },
  lead: {
    says: 'Plan, invite, moderate, record ratings, issue reports, take the assessment out',
    roles: ['lead'],
    refusal: 'Only the lead assessor may do this. Ask them, or to be given the lead.',
  },
  rate: {
    says: 'Cast secret ballots',
    roles: ['lead', 'assessor'],
    refusal: 'Your role does not rate. Ask the lead for a role that does.',
  },
  'write-notes': {
    says: 'Write evidence notes and the draft rating',
    roles: ['lead', 'assessor', 'participant'],
    refusal: 'Your role reads the notes. Ask the lead for a role that writes them.',
  },
  'write-locked-notes': {
    says: 'Write notes that are locked',
    roles: ['lead'],
    refusal: 'These notes are locked. The lead assessor can unlock them.',
  },
  'write-evidence': {
    says: 'Add to the evidence register and change it',
    roles: ['lead', 'assessor', 'participant'],
    refusal: 'Your role reads the evidence and does not change it. Ask the lead assessor to add what is missing.',
  },
  'write-findings': {
    says: 'Write findings and improvement actions',
    roles: ['lead', 'assessor'],
    refusal:
      'Your role reads findings and actions and does not change them. Ask the lead assessor to add what is missing.',
  },
  comment: {
    says: 'Comment on notes, also while they are locked',
    roles: ['lead', 'assessor', 'participant'],
    refusal: 'Your role reads comments. Ask the lead for a role that takes part in the talk.',
  },
  'approve-plan': {
    says: 'Approve the plan',
    roles: ['sponsor'],
    refusal: 'Only the sponsor approves the plan. The lead can note an approval that was given elsewhere.',
  },
  'review-report': {
    says: 'Remark on a report in review',
    roles: ['lead', 'assessor', 'participant', 'sponsor'],
    refusal: 'Observers read the report and do not remark on it. Ask the lead for a role that takes part in the talk.',
  },
  'sign-report': {
    says: 'Sign an issued report',
    roles: ['lead', 'sponsor'],
    refusal:
      'Only the lead assessor and the sponsor sign the report. The lead can note a signature that was given elsewhere.',
  },
} as const satisfies Record<string, RightOfRoles>

/** Something a role in an assessment may do. */
export type AssessmentRight = keyof typeof rights

/** Whether a role has a right. */
export function has(role: Role, right: AssessmentRight): boolean {
  const { roles }: RightOfRoles = rights[right]
  return roles.includes(role)
}
