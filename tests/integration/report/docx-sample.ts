import type { Block, ReportDocument } from '../../../lib/report/block.ts'
import type { Figure } from '../../../lib/report/figure/figure.ts'

/** A drawing of bars, with letters of several scripts. */
export const sampleFigure: Figure = {
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="120" viewBox="0 0 640 120"><rect width="640" height="120" fill="#f3f4f1"/><rect x="20" y="20" width="300" height="30" fill="#16336f"/><g font-family="'Atkinson Hyperlegible Next', 'Noto Sans', sans-serif" font-size="14" fill="#14181c"><text x="330" y="40">Change management, level 3</text><text x="20" y="90">ליאור, ليلى, บริการ, サービス, 서비스, dịch vụ, știință</text></g></svg>`,
  width: 640,
  height: 120,
  alternative: 'Change management reaches level 3 & its target “3”.',
}

const longId = 'rating-of-a-very-long-identifier-that-word-would-cut'

/** Everything a report may be made of, at least once. */
export const sampleBlocks: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'summary', text: [{ kind: 'text', text: 'Management summary' }] },
  { kind: 'paragraph', style: 'lead', text: [{ kind: 'text', text: 'Two of three processes reach their target.' }] },
  {
    kind: 'facts',
    style: 'headline',
    facts: [
      { term: 'Processes at target', says: [{ kind: 'text', text: '2 of 3' }] },
      { term: 'Items rated', says: [{ kind: 'text', text: '17' }] },
    ],
  },
  { kind: 'figure', caption: 'Levels against targets', figure: sampleFigure },
  {
    kind: 'callout',
    tone: 'note',
    title: 'How to read it',
    text: [
      [{ kind: 'text', text: 'A target is what the sponsor asked for.' }],
      [{ kind: 'text', text: 'It may change.' }],
    ],
  },
  {
    kind: 'callout',
    tone: 'warning',
    title: 'Few ballots',
    text: [[{ kind: 'text', text: 'Two people rated.' }]],
  },
  {
    kind: 'heading',
    level: 2,
    id: 'process-SM.1',
    text: [
      { kind: 'text', text: 'SM.1 ', weight: 'soft' },
      { kind: 'text', text: 'Changes' },
    ],
  },
  {
    kind: 'paragraph',
    text: [
      { kind: 'text', text: 'Led by ' },
      { kind: 'person', name: 'ליאור כהן' },
      { kind: 'text', text: ' and ' },
      { kind: 'person', name: 'Ada Popescu-Știrbei' },
      { kind: 'text', text: ', rated ' },
      { kind: 'rating', symbol: 'L-', ramp: 0.625 },
      { kind: 'text', text: ', see ' },
      { kind: 'reference', to: longId, text: 'the rating' },
      { kind: 'text', text: '.' },
      { kind: 'line-break' },
      { kind: 'text', text: 'SHA-256 ' },
      { kind: 'code', text: 'ab'.repeat(32) },
    ],
  },
  { kind: 'list', items: [[{ kind: 'text', text: 'A strength' }], [{ kind: 'text', text: 'A weakness' }]] },
  { kind: 'list', ordered: true, items: [[{ kind: 'text', text: 'First' }], [{ kind: 'text', text: 'Then' }]] },
  { kind: 'heading', level: 3, id: 'by-item', text: [{ kind: 'text', text: 'Items' }] },
  { kind: 'heading', level: 4, id: longId, text: [{ kind: 'text', text: 'PA 2.1' }] },
  { kind: 'heading', level: 4, id: `${longId}-2`, text: [{ kind: 'text', text: 'PA 2.2' }] },
  {
    kind: 'table',
    caption: 'Ratings of the changes',
    columns: [
      { title: 'Attribute', kind: 'text', share: 3 },
      { title: 'Rating', kind: 'rating' },
      { title: 'Ballots', kind: 'number' },
      { title: 'Rated', kind: 'day' },
    ],
    rows: [
      { group: 'Level 2' },
      ...['PA 2.1', 'PA 2.2'].map((attribute) => ({
        cells: [
          { text: [{ kind: 'text' as const, text: attribute }], header: true as const },
          { text: [{ kind: 'rating' as const, symbol: 'F', ramp: 1 }] },
          { text: [{ kind: 'text' as const, text: '12' }] },
          { text: [{ kind: 'text' as const, text: '7 December 2026' }] },
        ],
      })),
    ],
  },
  { kind: 'paragraph', style: 'note', text: [{ kind: 'text', text: 'הדירוג נקבע פה אחד.' }] },
  { kind: 'paragraph', keepWithNext: true, text: [{ kind: 'text', text: 'The map:' }] },
  {
    kind: 'table',
    style: 'grid',
    caption: 'Ratings by process and attribute',
    columns: [
      { title: 'Process', kind: 'text', share: 3 },
      { title: 'PA 1.1', kind: 'rating' },
      { title: 'PA 2.1', kind: 'rating' },
    ],
    rows: [
      {
        cells: [
          { text: [{ kind: 'text', text: 'Changes' }], header: true },
          { text: [{ kind: 'rating', symbol: 'F', ramp: 1 }], tone: 1 },
          { text: [{ kind: 'rating', symbol: 'N', ramp: 0 }], tone: 0 },
        ],
      },
    ],
  },
  { kind: 'break' },
  { kind: 'facts', facts: [{ term: 'Class', says: [{ kind: 'text', text: 'Class 2' }] }] },
  { kind: 'break' },
]

export const sampleDocument: ReportDocument = {
  language: 'en',
  title: 'Changes & releases',
  footer: 'Changes & releases, Version 7',
  cover: {
    title: 'Changes & releases',
    unit: 'Service desk',
    organisation: 'Ștefan & Co',
    sponsor: 'Mira',
    standing: 'Version 7, issued 7 December 2026, 14:05 UTC',
    period: 'On 1 December 2026',
    facts: { kind: 'facts', facts: [{ term: 'Sponsor', says: [{ kind: 'person', name: 'Mira' }] }] },
    notices: [
      { kind: 'callout', tone: 'warning', title: 'Superseded', text: [[{ kind: 'text', text: 'Use a later one.' }]] },
    ],
  },
  sections: [
    { name: 'summary', title: 'Management summary', blocks: sampleBlocks },
    {
      name: 'limits',
      title: 'Limits of use',
      blocks: [
        { kind: 'heading', level: 1, id: 'limits', text: [{ kind: 'text', text: 'Limits of use' }] },
        { kind: 'figure', caption: 'The same again', figure: sampleFigure },
      ],
    },
  ],
}

/** The sample with these blocks in place of its own. */
export function sampleOf(blocks: readonly Block[], language = 'en'): ReportDocument {
  return { ...sampleDocument, language, sections: [{ name: 'one', title: 'One', blocks }] }
}
