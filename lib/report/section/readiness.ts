import { displayRating } from '../../measurement/scale.ts'
import { profileOf } from '../places.ts'
import type { ReportReadiness } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { joined, lead, link, paragraph, ratingSpan, soft, strong, table } from '../tell.ts'

export const readiness: Section<'readiness'> = {
  name: 'readiness',
  title: 'Readiness by requirement',
  appendix: true,
  terms: { name: 'Requirements', explanation: 'What the ratings let one expect of each clause.', always: false },

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
