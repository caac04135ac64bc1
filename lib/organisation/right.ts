import { DomainError } from '../errors.ts'

/**
 * How somebody stands in the organisation: by the role of their account (lib/organisation/role.ts), as a guest of one
 * assessment, or in the demo. An account that was deactivated stands as a guest does.
 */
export const standings = ['administrator', 'lead', 'member', 'guest', 'demo'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Record<Standing, string> = {
  administrator: 'Administrator',
  lead: 'Lead assessor',
  member: 'Member',
  guest: 'Guest',
  demo: 'Demo visitor',
}

type RightOfStandings = { says: string; standings: readonly Standing[]; refusal: string }

/** Who may do what in an organisation: the one table, beside that of assessments (lib/workshop/right.ts). */
export const organisationRights = {
  own: {
    says: 'Look after what is one’s own: account, sessions, data',
    standings: ['administrator', 'lead', 'member', 'guest', 'demo'],
    refusal: 'Sign in and try again.',
  },
  plan: {
    says: 'Plan an assessment, or import one, and lead it',
    standings: ['administrator', 'lead'],
    refusal:
      'Planning or importing an assessment needs an account with the role of lead assessor. Ask an administrator of your organisation for it.',
  },
  'keep-models': {
    says: 'Keep process models of the organisation',
    standings: ['administrator', 'lead'],
    refusal:
      'Keeping process models needs an account with the role of lead assessor. Ask an administrator of your organisation for it.',
  },
  'style-reports': {
    says: 'Set the colour and the logo of the organisation’s reports, in an assessment they lead',
    standings: ['administrator', 'lead', 'demo'],
    refusal:
      'How the reports of the organisation look is set by its administrators and lead assessors. Ask one of them.',
  },
  administer: {
    says: 'Look after people, appoint leads',
    standings: ['administrator'],
    refusal: 'Only an administrator of your organisation may do this. Ask one of them.',
  },
} as const satisfies Record<string, RightOfStandings>

/** Something a standing in the organisation gives. */
export type OrganisationRight = keyof typeof organisationRights

/** Somebody who can be signed in, as far as rights in the organisation go. */
export type Person = { kind: string; role: string; deactivatedAt: Date | null }

export function standingOf({ kind, role, deactivatedAt }: Person): Standing {
  if (kind === 'demo') return 'demo'
  if (kind !== 'account' || deactivatedAt) return 'guest'
  return role === 'administrator' || role === 'lead' ? role : 'member'
}

/** Whether a standing has a right. */
export function standingHas(standing: Standing, right: OrganisationRight): boolean {
  const { standings }: RightOfStandings = organisationRights[right]
  return standings.includes(standing)
}

export function mayInOrganisation(person: Person, right: OrganisationRight): boolean {
  return standingHas(standingOf(person), right)
}

/** Throws `forbidden` where their standing lacks the right. */
export function refuseWithout(person: Person, right: OrganisationRight): void {
  if (!mayInOrganisation(person, right)) throw new DomainError('forbidden', organisationRights[right].refusal)
}
