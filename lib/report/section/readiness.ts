import { z } from 'zod'
import { displayRating } from '../../measurement/scale.ts'
import { readinessNotice, readinessStates } from '../../model/readiness.ts'
import { count, processId, text } from '../field.ts'
import { profileOf } from '../places.ts'
import { readinessOfResults } from '../readiness.ts'
import type { ReportReadiness } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { joined, lead, link, paragraph, ratingSpan, soft, strong, table } from '../tell.ts'
import { ratedItems } from './profiles.ts'

const readinessSchema = z.strictObject({
  requirements: text('The document whose clauses these are'),
  notice: text('What readiness is not'),
  clauses: z
    .array(
      z.strictObject({
        clause: text('Clause identifier'),
        state: z.enum(readinessStates).describe('What the ratings let one expect of the clause'),
        weakest: z.string().nullable().describe('The least achieved rating that answers it; null when none is rated'),
        rated: count('How many of the items are rated'),
        items: z
          .array(
            z.strictObject({
              processId,
              outcomeId: z.string().nullable().describe('Outcome that answers it; null for the process as a whole'),
              rating: z.string().nullable().describe('Its rating; null when not rated'),
              from: z.enum(['outcome', 'process']).nullable().describe('Which of them was rated'),
            }),
          )
          .describe('What answers the clause'),
      }),
    )
    .describe('Clauses in the order of their document'),
})

const part = {
  readiness: readinessSchema.nullable().describe('By requirement clause; null too where the model names no clauses'),
}

export const readiness: Section<'readiness', typeof part> = {
  name: 'readiness',
  title: 'Readiness by requirement',
  appendix: true,
  terms: { name: 'Requirements', explanation: 'What the ratings let one expect of each clause.', always: false },
  part,

  build({ source: { model, measurement }, processes }) {
    const rated = processes.map(({ processId, instances }) => ({ processId, instances: ratedItems(instances) }))
    const { clauses } = readinessOfResults(model, measurement, rated)
    if (clauses.length === 0) return { readiness: null }
    return { readiness: { requirements: model.requirements?.name ?? '', notice: readinessNotice, clauses } }
  },
  leaveOut: () => ({ readiness: null }),

  blocks({ report: { readiness }, scale }) {
    if (!readiness?.clauses.length) return []
    const { requirements, notice, clauses } = readiness
    return [
      ...lead(requirements === '' ? '' : `By the clauses of ${requirements}.`),
      ...paragraph(notice),
      ...table({
        caption: `What the ratings let one expect of each clause${requirements && ` of ${requirements}`}`,
        rows: clauses,
        columns: [
          { title: 'Clause', header: true, says: ({ clause }) => clause },
          {
            title: 'Expected',
            share: 1.2,
            says: ({ state }) => (state === 'gap' ? strong(stateNames[state]) : stateNames[state]),
          },
          {
            title: 'Weakest',
            kind: 'rating',
            says: ({ weakest }) => (weakest === null ? soft('–') : ratingSpan(scale, weakest)),
          },
          { title: 'Rated', says: ({ rated, items }) => `${rated} of ${items.length}` },
          {
            title: 'Answered by',
            share: 2.5,
            says: (clause) => joined(answersOf(clause).map(({ to, name }) => link(profileOf(to), name))),
          },
        ],
      }),
    ]
  },

  tables: ({ report: { readiness } }) =>
    tableOf('Requirements', readiness?.clauses, [
      ['Clause', ({ clause }) => clause],
      ['Expected', ({ state }) => stateNames[state]],
      ['Weakest', ({ weakest }) => weakest && displayRating(weakest)],
      ['Rated', ({ rated }) => rated],
      ['Items', ({ items }) => items.length],
      [
        'Answered by',
        (clause) =>
          answersOf(clause)
            .map(({ name }) => name)
            .join(', '),
      ],
    ]),
}

type Clause = ReportReadiness['clauses'][number]

/** Outcomes, or processes as a whole, that answer a clause, each once. */
function answersOf({ items }: Clause): { to: string; name: string }[] {
  const names = new Map(items.map(({ processId, outcomeId }) => [outcomeId ?? processId, processId]))
  return [...names].map(([name, to]) => ({ to, name }))
}

const stateNames: Record<Clause['state'], string> = {
  'not-rated': 'Not rated',
  gap: 'Gap',
  'partly-rated': 'Partly rated',
  nearly: 'Nearly ready',
  ready: 'Ready',
  unanswered: 'Answered nowhere in the model',
}
