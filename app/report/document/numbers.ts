import type { Block, ReportDocument } from '@/lib/report/block'

/** What each table and figure is called: "Table 3", "Figure 1". */
export type Numbers = ReadonlyMap<Block, string>

/** Tables and figures are counted each by themselves through the whole document; a grid of tones is a figure. */
export function numbersOf({ sections }: ReportDocument): Numbers {
  const numbers = new Map<Block, string>()
  let tables = 0
  let figures = 0
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'figure' || (block.kind === 'table' && block.style === 'grid')) {
      figures += 1
      numbers.set(block, `Figure ${figures}`)
    } else if (block.kind === 'table') {
      tables += 1
      numbers.set(block, `Table ${tables}`)
    }
  }
  return numbers
}
