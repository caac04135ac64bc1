import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Span } from '../../../lib/report/block.ts'
import { reportDocument } from '../../../lib/report/document.ts'
import { chosenReport } from '../../../lib/report/naming.ts'
import { namings } from '../../../lib/report/section.ts'
import { reportSections, wholeReport } from '../../../lib/report/sections.ts'
import { goldenReport } from '../../golden/report.ts'

const report = goldenReport(1)
const choices = fc.record({ sections: fc.subarray([...reportSections]), naming: fc.constantFrom(...namings) })
const documentOf = (choice = wholeReport) => reportDocument({ report: chosenReport(report, choice), issue: null })

function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [...block.text]
    case 'list':
      return block.items.flat()
    case 'facts':
      return block.facts.flatMap(({ says }) => says)
    case 'table':
      return block.rows.flatMap((row) => ('cells' in row ? row.cells.flatMap(({ text }) => text) : []))
    case 'callout':
      return block.text.flat()
    default:
      return []
  }
}

test('sections stand in the order of the list, those behind what every reader reads as appendices', () => {
  expect(documentOf().sections.map(({ title }) => title)).toEqual([
    'Management summary',
    'Process profiles',
    'Gaps and risks',
    'Findings and actions',
    'Ratings',
    'Appendix A: Ballots by person',
    'Appendix B: Objective evidence',
    'Appendix C: Agreement of the raters',
    'Appendix D: How it was assessed',
    'Appendix E: Plan',
    'Appendix F: People',
    'Appendix G: Readiness by requirement',
    'Appendix H: Not assessed',
    'Appendix I: Limits of use',
  ])
})

test('in every copy headings follow without a gap, identifiers are unique and references lead to one of them', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const blocks = documentOf(choice).sections.flatMap((section) => section.blocks)
      const headings = blocks.filter((block) => block.kind === 'heading')
      const ids = headings.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      headings.forEach(({ level }, index) => {
        expect(level - (headings[index - 1]?.level ?? 0)).toBeLessThanOrEqual(1)
      })
      const known = new Set(ids)
      const references = blocks.flatMap(spansOf).flatMap((span) => (span.kind === 'reference' ? [span.to] : []))
      expect(references.filter((to) => !known.has(to))).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('a table has a cell for each of its columns, and one that names the row', () => {
  for (const block of documentOf().sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'table') continue
    for (const row of block.rows) {
      if (!('cells' in row)) continue
      expect(row.cells).toHaveLength(block.columns.length)
      expect(row.cells.filter(({ header }) => header)).toHaveLength(1)
    }
  }
})

test('no text holds a line feed: formats draw line breaks as such', () => {
  const texts = documentOf().sections.flatMap(({ blocks }) => blocks.flatMap(spansOf))
  expect(texts.filter((span) => 'text' in span && span.text.includes('\n'))).toEqual([])
  expect(texts.some(({ kind }) => kind === 'line-break')).toBe(true)
})
