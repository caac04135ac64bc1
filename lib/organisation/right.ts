import { DomainError } from '../errors.ts'

/** How somebody stands in the organisation: by an account of it, as a guest of one assessment, or in the demo. */
export const standings = ['administrator', 'account', 'guest', 'demo'] as const
export type Standing = (typeof standings)[number]

export const standingNames: Record<Standing, string> = {
  administrator: 'Administrator',
  account: 'Account',
  guest: 'Guest',
  demo: 'Demo visitor',
}

type RightOfStandings = { says: string; standings: readonly Standing[]; refusal: string }

/** Who may do what in an organisation: the one table, beside that of assessments (lib/workshop/right.ts). */
export const organisationRights = {
  own: {
    says: 'Look after what is one’s own: account, sessions, data',
    standings: ['administrator', 'account', 'guest', 'demo'],
    refusal: 'Sign in and try again.',
  },
  plan: {
    says: 'Plan an assessment, or import one, and lead it',
    standings: ['administrator', 'account'],
    refusal: 'Planning or importing an assessment needs an account. Create one, or ask your administrator for it.',
  },
  'keep-models': {
    says: 'Keep process models of the organisation',
    standings: ['administrator', 'account'],
    refusal: 'Keeping process models needs an account. Create one, or ask your administrator for it.',
  },
  administer: {
    says: 'Look after people and how long assessments are kept',
    standings: ['administrator'],
    refusal: 'Only an administrator of the organisation may do this. Ask one.',
  },
} as const satisfies Record<string, RightOfStandings>

/** Something a standing in the organisation gives. */
export type OrganisationRight = keyof typeof organisationRights

type Person = { kind: string; administrator: boolean }

export function standingOf({ kind, administrator }: Person): Standing {
  if (kind === 'account') return administrator ? 'administrator' : 'account'
  return kind === 'demo' ? 'demo' : 'guest'
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
