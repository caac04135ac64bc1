import type { Span } from './block.ts'
import type { AssessmentReport, ReportItem } from './report.ts'
import { joined, link, type Said, soft } from './tell.ts'
import { attributeLabel } from './words.ts'

export type Place = { processId: string; attributeId: string }

/** Where the profile of a process, its ratings, and one rating are told: identifiers of headings. */
export const profileOf = (processId: string) => `process-${processId}`
export const ratingsOf = (processId: string) => `ratings-${processId}`
export const ratingOf = ({ itemId }: Pick<ReportItem, 'itemId'>) => `rating-${itemId}`

/** The name of a process, leading to its profile. */
export function processLink({ processId, name }: { processId: string; name: string }): Said {
  return [soft(`${processId} `), link(profileOf(processId), name)]
}

/** An attribute of a process, leading to the first of its ratings: "RAF.1 PA 2.1". */
export function placeLink({ processes }: AssessmentReport, { processId, attributeId }: Place, instance?: string): Span {
  const items = processes
    .filter((process) => process.processId === processId)
    .flatMap(({ instances }) => instances)
    .filter(({ name }) => instance === undefined || name === instance)
    .flatMap(({ items }) => items ?? [])
  const item = items.find((one) => one.attributeId === attributeId)
  return link(item ? ratingOf(item) : ratingsOf(processId), `${processId} ${attributeLabel(attributeId)}`)
}

/** Places one after the other, each once. */
export function placeLinks(report: AssessmentReport, places: readonly Place[]): Said[] {
  const seen = new Map(places.map((place) => [`${place.processId} ${place.attributeId}`, place]))
  return joined([...seen.values()].map((place) => placeLink(report, place)))
}

/** The level of a process; one of which nothing is rated has none. */
export function levelCell(level: number | null): string | number {
  return level ?? 'Not rated'
}

export function levelInShort(level: number | null): string {
  return level === null ? 'Not rated' : String(level)
}
