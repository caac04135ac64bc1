import type { ItemState } from '../workshop/item.ts'
import type { Deviation, ReportItem, ReportProcess } from './report.ts'

const reasons = {
  waiting: 'not opened yet',
  open: 'being rated',
  revealed: 'rated, but not agreed and recorded',
  recorded: 'recorded, but no result stands',
} as const

/** Items in scope without a result that stands (ISO/IEC 33002:2015, 4.2.6: deviations from the plan). */
export function deviationsOf(
  process: Pick<ReportProcess, 'processId' | 'name'> & { instances: readonly { name: string; items: ReportItem[] }[] },
): Deviation[] {
  return process.instances.flatMap((instance) =>
    instance.items.flatMap(({ attributeId, attributeName, state, result, superseded }) =>
      result
        ? []
        : [
            {
              processId: process.processId,
              processName: process.name,
              instance: instance.name,
              attributeId,
              attributeName,
              reason: reasonFor(state, superseded.at(-1)?.reason),
            },
          ],
    ),
  )
}

function reasonFor(state: ItemState, reopened: string | undefined): string {
  if (reopened === undefined) return reasons[state]
  return `reopened (${reopened.replace(/\.$/, '')}), ${state === 'waiting' ? 'not rated again yet' : reasons[state]}`
}
