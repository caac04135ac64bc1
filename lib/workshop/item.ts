import { DomainError } from '../errors.ts'

/**
 * The life of an item (one process attribute of one process instance) in the workshop:
 *
 *   waiting → open → revealed → recorded
 *               ↑______│           │
 *               next round         └→ waiting (reopened with a reason; the old result is kept)
 *
 * An open round that is closed without a reveal leaves the item as it was before: waiting, or revealed.
 */
export const itemStates = ['waiting', 'open', 'revealed', 'recorded'] as const
export type ItemState = (typeof itemStates)[number]

const moves = {
  open: { from: 'waiting', to: 'open' },
  reveal: { from: 'open', to: 'revealed' },
  'close the first round': { from: 'open', to: 'waiting' },
  'close the further round': { from: 'open', to: 'revealed' },
  again: { from: 'revealed', to: 'open' },
  record: { from: 'revealed', to: 'recorded' },
  reopen: { from: 'recorded', to: 'waiting' },
} as const satisfies Record<string, { from: ItemState; to: ItemState }>

export type ItemMove = keyof typeof moves

const stateInWords: Record<ItemState, string> = {
  waiting: 'has not been opened yet',
  open: 'is being rated',
  revealed: 'has been revealed and waits for its record',
  recorded: 'has been recorded',
}

/** What a move makes of an item. Throws `conflict` when the item is in a state the move does not start from. */
export function moveItem(state: ItemState, move: ItemMove): ItemState {
  const { from, to } = moves[move]
  if (state !== from) {
    throw new DomainError(
      'conflict',
      `This item ${stateInWords[state]}, so “${move}” does not apply. Look at the room again: somebody may have been faster.`,
    )
  }
  return to
}

export function isItemState(value: string): value is ItemState {
  return itemStates.some((state) => state === value)
}
