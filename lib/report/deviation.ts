import type { Deviation, ReportProcess } from './report.ts'

const reasons = {
  waiting: 'not opened yet',
  open: 'being rated',
  revealed: 'rated, but not agreed and recorded',
  recorded: 'recorded, but no result stands',
} as const

/** Items in scope without a result that stands (ISO/IEC 33002:2015, 4.2.6: deviations from the plan). */
export function deviationsOf(process: ReportProcess): Deviation[] {
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
              reason:
                superseded.length > 0 ? `reopened (${superseded.at(-1)?.reason}), ${reasons[state]}` : reasons[state],
            },
          ],
    ),
  )
}
