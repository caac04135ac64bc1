import type { AssessmentReport, ReportInstance, ReportItem, ReportProcess, ReportResult } from './report.ts'
import type { Cell } from './table.ts'
import { attributeLabel } from './words.ts'

export type PlacedItem = { process: ReportProcess; instance: ReportInstance; item: ReportItem }

/** Every item with where it belongs; null where ratings are left out. */
export function itemsOf({ processes }: Pick<AssessmentReport, 'processes'>): PlacedItem[] | null {
  const instances = processes.flatMap((process) => process.instances.map((instance) => ({ process, instance })))
  if (instances.length > 0 && instances.every(({ instance }) => instance.items === null)) return null
  return instances.flatMap(({ process, instance }) =>
    (instance.items ?? []).map((item) => ({ process, instance, item })),
  )
}

/** The processes with each instance changed. */
export function withInstances(
  { processes }: AssessmentReport,
  change: (instance: ReportInstance) => Partial<ReportInstance>,
): Pick<AssessmentReport, 'processes'> {
  return {
    processes: processes.map((process) => ({
      ...process,
      instances: process.instances.map((instance) => ({ ...instance, ...change(instance) })),
    })),
  }
}

/** The processes with each item changed. */
export function withItems(report: AssessmentReport, change: (item: ReportItem) => Partial<ReportItem>) {
  return withInstances(report, ({ items }) => ({
    items: items?.map((item) => ({ ...item, ...change(item) })) ?? null,
  }))
}

/** The results of an item changed: the one that stands and those that were reopened. */
export function withResults(
  { result, superseded }: ReportItem,
  change: (result: ReportResult) => Partial<ReportResult>,
): Pick<ReportItem, 'result' | 'superseded'> {
  return {
    result: result && { ...result, ...change(result) },
    superseded: superseded.map((one) => ({ ...one, ...change(one) })),
  }
}

/** Where an item belongs, in a table. */
export const placeColumns: readonly (readonly [string, (placed: PlacedItem) => Cell])[] = [
  ['Process', ({ process }) => process.processId],
  ['Name', ({ process }) => process.name],
  ['Instance', ({ instance }) => instance.name],
  ['Attribute', ({ item }) => attributeLabel(item.attributeId)],
  ['What is rated', ({ item }) => item.label],
]

/** What was rated of an attribute: "PA 2.1 Performance management", or with the part of it. */
export function itemTitle({ attributeId, attributeName, part, label }: ReportItem): string {
  const what = part === '' ? attributeName : label
  return `${attributeLabel(attributeId)}${part && ` ${part}`} ${what}`
}
