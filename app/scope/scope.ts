import type { CapabilityLevel, MeasurementFramework } from '@/lib/measurement/framework'
import { attributesUpTo } from '@/lib/measurement/frameworks'
import type { Process } from '@/lib/model/model'

/** Processes chosen, each with the capability level it should reach. */
export type Scope = ReadonlyMap<string, number>

const usualTarget = 3

/** The target wanted, or the highest level there is where the framework ends before it. */
export function targetWithin(levels: readonly CapabilityLevel[], wanted = usualTarget): number {
  return Math.min(wanted, Math.max(...levels.map(({ level }) => level)))
}

/** With these processes in or out; who comes in gets the target, who is in keeps its own. */
export function withProcesses(scope: Scope, ids: readonly string[], chosen: boolean, target: number): Scope {
  const next = new Map(scope)
  for (const id of ids) {
    if (!chosen) next.delete(id)
    else if (!next.has(id)) next.set(id, target)
  }
  return next
}

export function withTarget(scope: Scope, ids: Iterable<string>, target: number): Scope {
  const next = new Map(scope)
  for (const id of ids) if (next.has(id)) next.set(id, target)
  return next
}

/** How many ratings the room has to agree on: an item for each attribute up to the target, for one instance each. */
export function itemsOf(scope: Scope, framework: MeasurementFramework): number {
  let items = 0
  for (const target of scope.values()) items += attributesUpTo(framework, target).length
  return items
}

/** Whether a process has what was searched for in its identifier, name, purpose or clauses. */
export function matches(process: Process, search: string): boolean {
  const text = `${process.id} ${process.name} ${process.purpose} ${process.clauses.join(' ')}`.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export function scopeAsList(scope: Scope): { processId: string; targetLevel: number }[] {
  return [...scope].map(([processId, targetLevel]) => ({ processId, targetLevel }))
}
