import { has, rights } from './right.ts'

/**
 * The roles of an assessment, and what each may do by the table of lib/workshop/right.ts.
 * Roles after ISO/IEC 33002:2015, 4.4 (sponsor, lead assessor, assessor); participants and observers are Assay's.
 */
export const roles = ['lead', 'assessor', 'participant', 'sponsor', 'observer'] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  lead: 'Lead assessor',
  assessor: 'Assessor',
  participant: 'Participant',
  sponsor: 'Sponsor',
  observer: 'Observer',
}

export function isRole(value: string): value is Role {
  return roles.some((role) => role === value)
}

/** A role as it is stored; one that is not known here has the fewest rights. */
export function roleOf(stored: string): Role {
  return isRole(stored) ? stored : 'observer'
}

/** Plans, moderates, records and publishes. */
export function mayLead(role: Role): boolean {
  return has(role, 'lead')
}

/** Casts ballots. */
export function mayRate(role: Role): boolean {
  return has(role, 'rate')
}

/** Writes evidence notes and the draft rating; those that are locked with the right to. */
export function mayWriteNotes(role: Role, { locked = false } = {}): boolean {
  return has(role, locked ? 'write-locked-notes' : 'write-notes')
}

/** Adds to the evidence register and changes it. */
export function mayWriteEvidence(role: Role): boolean {
  return has(role, 'write-evidence')
}

/** Writes findings and improvement actions. */
export function mayWriteFindings(role: Role): boolean {
  return has(role, 'write-findings')
}

/** Comments on notes, also while they are locked. */
export function mayComment(role: Role): boolean {
  return has(role, 'comment')
}

/** Approves the plan: who ordered the assessment. */
export function mayApprove(role: Role): boolean {
  return has(role, 'approve-plan')
}

/** Remarks on a report that is in review: who took part, and who ordered it. */
export function mayReviewReport(role: Role): boolean {
  return has(role, 'review-report')
}

/** Those who stand for an issued report. */
export const signingRoles = rights['sign-report'].roles
export type SigningRole = (typeof signingRoles)[number]

/** Signs an issued report. */
export function maySignReport(role: Role): role is SigningRole {
  return signingRoles.some((signing) => signing === role)
}

/** Sees the room, the results and the report: every member. */
export function mayRead(role: Role): boolean {
  return has(role, 'read')
}

/** Roles a person can be given by an invitation link: the lead is appointed, never invited by link. */
export const invitableRoles = ['assessor', 'participant', 'sponsor', 'observer'] as const
