import type { Role } from '../../lib/workshop/role.ts'

/**
 * The people of the demo; all of them invented, as is their organisation. A person's id is the id of their user and of
 * their membership and stays the same over a reset, so that sessions stay valid.
 */
export const demoOrganisationId = 'demo'
export const demoOrganisationName = 'Ostvale Health IT (demo)'

export type PersonKey = 'amara' | 'leilani' | 'tomasz' | 'jonas' | 'priya' | 'henrike' | 'mateo'
export type Person = { key: PersonKey; id: string; name: string; role: Role; about: string }

const person = (key: PersonKey, name: string, role: Role, about: string): Person => ({
  key,
  id: `demo-${key}`,
  name,
  role,
  about,
})

export const people: readonly Person[] = [
  person(
    'amara',
    'Amara Nwosu',
    'lead',
    'Moderate: cast your ballot on the open item, reveal the spread, agree on a rating with a rationale and issue the report.',
  ),
  person(
    'leilani',
    'Leilani Kahale',
    'assessor',
    'Rate the open item with N, P, L or F, unseen by the others, and write evidence notes together with the team.',
  ),
  person(
    'tomasz',
    'Tomasz Wieczorek',
    'assessor',
    'You have rated ahead of time: look at the worksheets, and change your ballots as long as they are secret.',
  ),
  person(
    'jonas',
    'Jonas Lindqvist',
    'assessor',
    'You rated from another site, more strictly than the others: find your dissent in the results.',
  ),
  person(
    'priya',
    'Priya Raghavan',
    'participant',
    'You run service operations: add evidence to the notes while the team talks; you do not rate your own processes.',
  ),
  person(
    'henrike',
    'Henrike Vosskamp',
    'sponsor',
    'You ordered the assessment: read the process profile against the targets and follow a rating down to its evidence.',
  ),
  person(
    'mateo',
    'Mateo Ferrán',
    'observer',
    'Watch for internal audit: see the room, the reveal and the results, and find that you can change nothing.',
  ),
]
