/**
 * What a member may do in an assessment: one sentence a right, and nowhere else.
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
  return role === 'lead'
}

/** Casts ballots. */
export function mayRate(role: Role): boolean {
  return role === 'lead' || role === 'assessor'
}

/** Writes evidence notes and the draft rating. */
export function mayWriteNotes(role: Role): boolean {
  return role === 'lead' || role === 'assessor' || role === 'participant'
}

/** Adds to the evidence register and changes it. */
export function mayWriteEvidence(role: Role): boolean {
  return mayWriteNotes(role)
}

/** Writes findings and improvement actions. */
export function mayWriteFindings(role: Role): boolean {
  return mayRate(role)
}

/** Comments on notes, also while they are locked. */
export function mayComment(role: Role): boolean {
  return mayWriteNotes(role)
}

/** Approves the plan: who ordered the assessment. */
export function mayApprove(role: Role): boolean {
  return role === 'sponsor'
}

/** Remarks on a report that is in review: who took part, and who ordered it. */
export function mayReviewReport(role: Role): boolean {
  return role !== 'observer'
}

/** Those who stand for an issued report. */
export const signingRoles = ['lead', 'sponsor'] as const
export type SigningRole = (typeof signingRoles)[number]

/** Signs an issued report. */
export function maySignReport(role: Role): role is SigningRole {
  return signingRoles.some((signing) => signing === role)
}

/** Sees the room, the results and the report: every member. */
export function mayRead(role: Role): boolean {
  return isRole(role)
}

/** Roles a person can be given by an invitation link: the lead is appointed, never invited by link. */
export const invitableRoles = ['assessor', 'participant', 'sponsor', 'observer'] as const
