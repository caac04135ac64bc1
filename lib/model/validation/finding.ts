import { comparable, isUnseen } from '../../characters.ts'
import { type RuleId, rules } from './rule.ts'

/** One thing that is wrong with a model, or could be better. */
export type Finding = {
  severity: 'error' | 'warning'
  /** Where it is: "processes[3].outcomes[0].text"; empty for the file as a whole. */
  path: string
  rule: RuleId
  /** Names the thing and the way out, for people. */
  message: string
}

export type PathStep = string | number

/** The place as it would be written in JavaScript: names joined by dots, positions in brackets. */
export function pathOf(steps: readonly PathStep[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return path === '' ? step : `${path}.${step}`
  }, '')
}

/** A finding whose severity is the one of its rule. */
export function finding(rule: RuleId, steps: readonly PathStep[], message: string): Finding {
  return { severity: rules[rule].severity, path: pathOf(steps), rule, message }
}

/** The finding when the demand is not met, nothing when it is. */
export function demand(met: boolean, rule: RuleId, steps: readonly PathStep[], message: string): Finding[] {
  return met ? [] : [finding(rule, steps, message)]
}

/** Whether there is nothing to be read: also spaces without width are nothing. */
export const isBlank = (text: string | undefined): boolean => text === undefined || isUnseen(text)

/** Positions of the entries whose key an earlier entry has too, with the position of that earlier one. */
export function repeated<T>(entries: readonly T[], key: (entry: T) => string): { index: number; first: number }[] {
  const seen = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const first = seen.get(key(entry))
    if (first !== undefined) return [{ index, first }]
    seen.set(key(entry), index)
    return []
  })
}

/** Entries whose identifier an earlier one has too, or one that differs only in case, each told with both. */
export function repeatedIdentifiers<T extends { id: string }>(entries: readonly T[]) {
  return repeated(entries, ({ id }) => comparable(id)).map(({ index, first }) => {
    const [id = '', other = ''] = [entries[index]?.id, entries[first]?.id]
    return { index, first, id, inCase: id === other ? '' : `, in other case as ${other},` }
  })
}
