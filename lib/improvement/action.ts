import type { Place } from './finding.ts'
import type { Progress } from './progress.ts'

export const actionPriorities = ['low', 'medium', 'high'] as const
export type ActionPriority = (typeof actionPriorities)[number]

export const actionEfforts = ['small', 'medium', 'large'] as const
export type ActionEffort = (typeof actionEfforts)[number]

/** Something to be done so that attributes reach what their targets ask for. */
export type Action = {
  id: string
  title: string
  description: string
  /** Gaps it closes: attributes of processes. */
  closes: Place[]
  /** Findings it answers, by identifier. */
  findings: string[]
  /** Who sees to it; empty while nobody does. */
  owner: string
  /** The day it is due, as YYYY-MM-DD; null while not set. */
  due: string | null
  priority: ActionPriority
  effort: ActionEffort
  progress: Progress
}

export function isActionPriority(value: string): value is ActionPriority {
  return actionPriorities.some((priority) => priority === value)
}

export function isActionEffort(value: string): value is ActionEffort {
  return actionEfforts.some((effort) => effort === value)
}
