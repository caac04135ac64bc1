import { attributeLabel } from '@/app/rating/attribute-label'
import type { Person } from '@/lib/workshop/presence'
import type { Stop } from '../data/stop'

/** What somebody does that others do not, to go on with after who they are; empty for who just follows the room. */
export function doingInWords(
  { memberId, itemId }: Pick<Person, 'memberId' | 'itemId'>,
  stops: readonly Stop[],
  typists: readonly string[],
): string {
  const stop = stops.find((candidate) => candidate.itemId === itemId)
  const where = stop ? `, looks at ${stop.process.name}, ${attributeLabel(stop.attributeId)}` : ''
  return typists.includes(memberId) ? `${where}, writes` : where
}
