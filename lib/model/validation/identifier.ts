import { isReserved } from '../../characters.ts'
import { demand, type Finding, type PathStep } from './finding.ts'

const form = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u

/** Identifiers are read aloud, typed and used as keys: letters, digits, dots, hyphens and underscores only. */
export function identifierForm(thing: string, id: string, steps: readonly PathStep[]): Finding[] {
  return demand(
    form.test(id) && !isReserved(id),
    'identifier-form',
    steps,
    `The ${thing} identifier “${id}” cannot be used. Build it from letters, digits, dots, hyphens or underscores, without spaces.`,
  )
}
