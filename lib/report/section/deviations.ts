import { processLink } from '../places.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { table } from '../tell.ts'
import { attributeLabel } from '../words.ts'

export const deviations: Section<'deviations'> = {
  name: 'deviations',
  title: 'Not assessed',
  appendix: true,
  terms: { name: 'Not assessed', explanation: 'What in scope has no result, and why.', always: true },

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
