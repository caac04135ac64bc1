import { dayInWords } from '@/app/ui/day'
import type { ResultSnapshot } from '@/lib/comparison/snapshot'

/** When the results were recorded: the day of the last of them. */
export function dayOfSnapshot({ period }: ResultSnapshot): string {
  return period ? dayInWords(period.to) : 'no results yet'
}

/** "Service desk, spring (2 March 2026)". */
export function snapshotName(snapshot: ResultSnapshot): string {
  return `${snapshot.title} (${dayOfSnapshot(snapshot)})`
}
