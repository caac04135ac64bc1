import type { Person } from './presence.ts'
import type { Stage } from './stage.ts'

/** What can be heard in the room: that rating begins, ballots turn, the time is up, and that somebody asks the lead. */
export type Sound = 'open' | 'reveal' | 'time-up' | 'asked'

/** What a step of the room sounds like; undefined where nothing that calls for attention happened. */
export function soundOfStep(before: Stage | undefined, now: Stage): 'open' | 'reveal' | undefined {
  const { currentItemId } = now
  if (!before || currentItemId === null) return undefined
  const item = now.items[currentItemId]
  const earlier = before.items[currentItemId]
  if (!item || (item.state === earlier?.state && item.round === earlier.round)) return undefined
  if (item.state === 'open') return 'open'
  return item.state === 'revealed' && earlier?.state === 'open' ? 'reveal' : undefined
}

/** How many ask the lead for something now: those who wait at the door, and the hands of others. */
export function askingTheLead(waiting: readonly string[], people: readonly Person[], ownMemberId: string): number {
  return waiting.length + people.filter(({ hand, memberId }) => hand && memberId !== ownMemberId).length
}
