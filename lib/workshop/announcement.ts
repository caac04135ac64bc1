import { displayRating } from '../measurement/scale.ts'
import type { Stage } from './stage.ts'

/** How the item is called in the room: "Incident management, PA 2.1". */
export type NameOfItem = (itemId: string) => string

/**
 * What just happened in the room, as a sentence for those who do not see it happen; undefined when nothing that all
 * have to know did. Single ballots are not told: thirty of them would drown everything else.
 */
export function announcement(before: Stage | undefined, now: Stage, nameOf: NameOfItem): string | undefined {
  if (!before) return undefined
  const { currentItemId, spotlight } = now
  if (spotlight && spotlight.at !== before.spotlight?.at) return `The lead shows notes on ${nameOf(spotlight.itemId)}.`
  if (currentItemId === null) return before.currentItemId === null ? undefined : 'The room is in the lobby.'

  const item = now.items[currentItemId]
  const earlier = before.items[currentItemId]
  const name = nameOf(currentItemId)
  if (item && earlier && (item.state !== earlier.state || item.round !== earlier.round)) {
    if (earlier.state === 'open' && item.round < earlier.round)
      return `The round on ${name} is closed without revealing its ballots.`
    switch (item.state) {
      case 'open':
        return item.round > 1 ? `Round ${item.round} on ${name} is open for rating.` : `${name} is open for rating.`
      case 'revealed':
        return `Ballots on ${name} are revealed.`
      case 'recorded':
        return `${name} is recorded${item.rating ? ` as ${displayRating(item.rating)}` : ''}.`
      case 'waiting':
        return `${name} was reopened.`
    }
  }
  return before.currentItemId === currentItemId ? undefined : `The room looks at ${name}.`
}
