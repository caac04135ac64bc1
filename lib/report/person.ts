import { z } from 'zod'
import { roles } from '../workshop/role.ts'
import { text } from './field.ts'

/** Who somebody is in a report: in a role of the assessment, or asked by the team without being of it. */
export const personRoles = [...roles, 'interviewee'] as const
export type PersonRole = (typeof personRoles)[number]

/** Somebody a report names: always a value of its own, never a name inside a sentence. */
export const personSchema = z.strictObject({
  memberId: z.string().nullable().describe('Identifier of the member of the team; null for whoever is none'),
  name: text('Name, or the role with a number where names are left out'),
  role: z.enum(personRoles).nullable().describe('As whom they are named; null where that is not known'),
})
export type Person = z.infer<typeof personSchema>

/** Puts one person in the place of another, or the same. */
export type AsPerson = (person: Person) => Person

type Known = { memberId: string; name: string; role: PersonRole }

/** Finds people of the team by identifier, and where nothing but a name is kept by that. */
export function peopleOf(team: readonly Known[]) {
  const personOf = ({ memberId, name, role }: Known): Person => ({ memberId, name, role })
  const byId = new Map(team.map((member) => [member.memberId, personOf(member)]))
  // Two of the same name can't be told apart by it; the first stands for both.
  const byName = new Map([...team].reverse().map((member) => [key(member.name), personOf(member)]))
  const named = (name: string, role: PersonRole | null): Person | null =>
    name === '' ? null : (byName.get(key(name)) ?? { memberId: null, name, role })

  return {
    member: (memberId: string): Person => byId.get(memberId) ?? { memberId, name: 'A former member', role: null },
    /** Whoever has this name; in the role they are named in, where they are not of the team. Null for no name. */
    named,
    /** Who tells in an interview is a person; who keeps, sees or makes something is one where they are of the team. */
    source({ kind, source }: { kind: string; source: string }): string | Person {
      // "Ana Pop, head of the desk": the name stands before what is added to it.
      const person = named(source, null)
      const member = person?.memberId ? person : byName.get(key(source.split(/[,(]/)[0] ?? ''))
      if (member) return { ...member, name: source }
      return kind === 'interview' ? (named(source, 'interviewee') ?? source) : source
    },
  }
}

export type People = ReturnType<typeof peopleOf>

const key = (name: string) => name.trim().toLowerCase()

/** The name of a person, or what stands in its place: for cells that hold a text. */
export function nameOf(who: string | Person | null | undefined): string {
  return typeof who === 'string' ? who : (who?.name ?? '')
}

/** A text as it is, a person as another. */
export function asSource(source: string | Person, as: AsPerson): string | Person {
  return typeof source === 'string' ? source : as(source)
}
