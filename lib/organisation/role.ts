import { mayInOrganisation, type Person } from './right.ts'

/** What somebody with an account may do in their organisation; what they do in an assessment is its lead's to say. */
export const organisationRoles = ['administrator', 'lead', 'member'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

export const organisationRoleTerms: Record<OrganisationRole, { name: string; explanation: string }> = {
  administrator: {
    name: 'Administrator',
    explanation:
      'Invites people, gives them their role, and appoints the lead of any assessment. May do all a lead may.',
  },
  lead: {
    name: 'Lead assessor',
    explanation: 'Plans and leads assessments, and keeps the process models of the organisation.',
  },
  member: {
    name: 'Member',
    explanation: 'Takes part in assessments, and leads one when its lead hands it over.',
  },
}

/** A role as it is stored; one that is not known here has the fewest rights. */
export function organisationRoleOf(stored: string): OrganisationRole {
  return organisationRoles.find((role) => role === stored) ?? 'member'
}

/** Belongs to the organisation: guests and roles of the demo belong to one assessment. */
export function hasAccount({ kind, deactivatedAt }: Pick<Person, 'kind' | 'deactivatedAt'>): boolean {
  return kind === 'account' && deactivatedAt === null
}

/** Invites people, gives roles, deactivates accounts, appoints leads, sets how reports look. */
export function mayAdminister(person: Person): boolean {
  return mayInOrganisation(person, 'administer')
}

/** Plans assessments, brings them in from archives, and keeps process models. */
export function mayPlan(person: Person): boolean {
  return mayInOrganisation(person, 'plan')
}

/** May be the lead of an assessment: somebody who is still there when the workshop is over (ISO/IEC 33002:2015, 4.4). */
export function canLead({ kind, deactivatedAt }: Pick<Person, 'kind' | 'deactivatedAt'>): boolean {
  return hasAccount({ kind, deactivatedAt }) || kind === 'demo'
}
