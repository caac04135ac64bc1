export const actionStates = ['open', 'in-progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

export const actionStateNames: Record<ActionState, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  dropped: 'Dropped',
}

/** How far an action has come. */
export type Progress = {
  state: ActionState
  /** When somebody last said so; null for one that nobody has touched since it was planned. */
  since: string | null
  /** Who said so, by name; empty while nobody has. */
  by: string
  /** Why it was dropped; empty otherwise. */
  reason: string
}

export function isActionState(value: string): value is ActionState {
  return actionStates.some((state) => state === value)
}

/** Whether nothing is to be done about it any more: those come last in a list. */
export function isClosed({ state }: Pick<Progress, 'state'>): boolean {
  return state === 'done' || state === 'dropped'
}
