import type { Proposal } from '../consensus/decision.ts'
import { nextStop } from './agenda.ts'
import type { ItemOnStage } from './stage.ts'

/**
 * What the lead is most likely to do next with the item they look at: one act, so that an item on which all agree takes
 * two key strokes from the last ballot to the record.
 */
export type NextAct =
  | { kind: 'open'; itemId: string }
  | { kind: 'reveal'; itemId: string }
  | { kind: 'record'; itemId: string; rating: string }
  | { kind: 'again'; itemId: string }
  | { kind: 'show'; itemId: string }

type Stop = ItemOnStage & { itemId: string }

export type Situation = {
  /** The item the lead looks at; undefined in the lobby. */
  shown: Stop | undefined
  stops: readonly Stop[]
  /** Members with a ballot in the open round. */
  voted: number
  /** What the plan's rule makes of the revealed ballots. */
  proposal: Proposal | undefined
  /** The rating the room has drafted in the worksheet. */
  draft: string | undefined
}

/** Undefined when there is nothing to do: ballots are still awaited, or everything is recorded. */
export function nextAct({ shown, stops, voted, proposal, draft }: Situation): NextAct | undefined {
  if (!shown) return showNext(stops, null)
  const { itemId } = shown
  switch (shown.state) {
    case 'waiting':
      return { kind: 'open', itemId }
    case 'open':
      return voted > 0 ? { kind: 'reveal', itemId } : undefined
    case 'revealed': {
      const rating = draft ?? proposal?.rating
      return proposal?.reached && rating ? { kind: 'record', itemId, rating } : { kind: 'again', itemId }
    }
    case 'recorded':
      return showNext(stops, itemId)
  }
}

function showNext(stops: readonly Stop[], from: string | null): NextAct | undefined {
  const next = nextStop(stops, from)
  return next && { kind: 'show', itemId: next.itemId }
}
