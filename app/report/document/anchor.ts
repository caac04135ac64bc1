import type { AssessmentReport } from '@/lib/report/report'

/** Where things of a report are found on its page, so that each figure leads to what it comes from. */
export const processAnchor = (processId: string) => `process-${processId}`
export const itemAnchor = (itemId: string) => `item-${itemId}`
export const evidenceAnchor = (evidenceId: string) => `evidence-${evidenceId}`
export const findingAnchor = (findingId: string) => `finding-${findingId}`

type Place = { processId: string; attributeId: string; instance?: string; part?: string }

/** Leads to the rating of an attribute: its own item, the first of its attribute, or the process where ratings are left out. */
export function ratingAnchor({ processes }: AssessmentReport, place: Place): string {
  const process = processes.find(({ processId }) => processId === place.processId)
  const ofAttribute = (process?.instances ?? []).flatMap(({ name, items }) =>
    (items ?? []).filter(({ attributeId }) => attributeId === place.attributeId).map((item) => ({ name, item })),
  )
  const here = ofAttribute.filter(({ name }) => name === place.instance)
  const found = here.find(({ item }) => item.part === place.part) ?? here[0] ?? ofAttribute[0]
  return found ? itemAnchor(found.item.itemId) : processAnchor(place.processId)
}
