import { z } from 'zod'
import type { ItemState } from '../../workshop/item.ts'
import { attributeId, processId, text } from '../field.ts'
import { processLink } from '../places.ts'
import type { Deviation } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { table } from '../tell.ts'
import { attributeLabel } from '../words.ts'
import type { WholeProcess } from './profiles.ts'

const deviationSchema = z.strictObject({
  processId,
  processName: text('Title of the process'),
  instance: text('Name of the instance'),
  attributeId,
  attributeName: text('Name of the attribute'),
  reason: text('Why there is no result'),
})

const part = { deviations: z.array(deviationSchema).describe('What in scope has no result') }

export const deviations: Section<'deviations', typeof part> = {
  name: 'deviations',
  title: 'Not assessed',
  appendix: true,
  terms: { name: 'Not assessed', explanation: 'What in scope has no result, and why.', always: true },
  part,

  build: ({ processes }) => ({ deviations: processes.flatMap(deviationsOf) }),

  blocks: ({ report: { deviations } }) =>
    table({
      caption: 'What in scope has no result',
      rows: deviations,
      columns: [
        {
          title: 'Process',
          share: 2,
          header: true,
          says: ({ processId, processName }) => processLink({ processId, name: processName }),
        },
        { title: 'Instance', says: ({ instance }) => instance },
        {
          title: 'Attribute',
          share: 1.5,
          says: ({ attributeId, attributeName }) => `${attributeLabel(attributeId)} ${attributeName}`,
        },
        { title: 'Reason', share: 1.5, says: ({ reason }) => reason },
      ],
    }),

  tables: ({ report: { deviations } }) =>
    tableOf('Not assessed', deviations, [
      ['Process', ({ processId }) => processId],
      ['Name', ({ processName }) => processName],
      ['Instance', ({ instance }) => instance],
      ['Attribute', ({ attributeId }) => attributeLabel(attributeId)],
      ['Attribute name', ({ attributeName }) => attributeName],
      ['Reason', ({ reason }) => reason],
    ]),
}

const reasons = {
  waiting: 'not opened yet',
  open: 'being rated',
  revealed: 'rated, but not agreed and recorded',
  recorded: 'recorded, but no result stands',
} as const

/** Items in scope without a result that stands (ISO/IEC 33002:2015, 4.2.6: deviations from the plan). */
export function deviationsOf(process: WholeProcess): Deviation[] {
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
