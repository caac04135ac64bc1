import type { PlanCheck } from './clause.ts'
import type { PlannedMember } from './content.ts'

/** Sections of the plan's page that something can be missing in. */
export type PlanSection = 'what' | 'scope' | 'rigour' | 'method' | 'inputs' | 'team' | 'approval'

/** Something the plan lacks: by which check, what, of whom, why it matters, and the section where it is put right. */
export type Missing = {
  check: PlanCheck
  section: PlanSection
  what: string
  who: readonly PlannedMember[]
  why: string
}

/** What is missing, with the names of those it concerns: "Independence not stated: Bo, Ola". */
export function missingInWords({ what, who }: Pick<Missing, 'what' | 'who'>): string {
  return who.length === 0 ? what : `${what}: ${who.map(({ name }) => name).join(', ')}`
}

export function when(
  holds: boolean,
  check: PlanCheck,
  section: PlanSection,
  what: string,
  why: string,
  who: readonly PlannedMember[] = [],
): Missing[] {
  return holds ? [{ check, section, what, who, why }] : []
}

/** The first few by name, the others by number. */
export function several(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ')
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
