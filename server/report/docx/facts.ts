import { type FileChild, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Facts } from '../../../lib/report/block.ts'
import { type Context, textWidth } from './context.ts'
import { lineOf, paragraphOf } from './paragraph.ts'
import { placed } from './table.ts'

/** Terms beside what is said of them; headlines side by side, each figure above its term. */
export function factsOf({ style, facts }: Facts, context: Context): FileChild[] {
  if (facts.length === 0) return []
  const rows = style === 'headline' ? headlineRows(facts, context) : facts.map((fact) => factRow(fact, context))
  const widths = style === 'headline' ? headlineWidths(facts.length) : factWidths
  return [
    new Table({
      style: 'AssayFacts',
      tableLook: { firstRow: false, noHBand: true, noVBand: true },
      ...placed(widths, context),
      rows,
    }),
    lineOf('', context, { style: 'Spacer' }),
  ]
}

type Fact = Facts['facts'][number]

const factWidths = [2200, textWidth - 2200]

function factRow({ term, says }: Fact, context: Context): TableRow {
  const [termWidth = 0, saysWidth = 0] = factWidths
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: termWidth, type: WidthType.DXA },
        children: [paragraphOf([{ kind: 'text', text: term, weight: 'soft' }], context, { style: 'TableText' })],
      }),
      new TableCell({
        width: { size: saysWidth, type: WidthType.DXA },
        children: [paragraphOf(says, context, { style: 'TableText' })],
      }),
    ],
  })
}

const mostBeside = 4

function headlineWidths(count: number): number[] {
  const beside = Math.min(count, mostBeside)
  return Array.from({ length: beside }, () => Math.floor(textWidth / beside))
}

function headlineRows(facts: readonly Fact[], context: Context): TableRow[] {
  const widths = headlineWidths(facts.length)
  return Array.from({ length: Math.ceil(facts.length / mostBeside) }, (_, row) => {
    const beside = facts.slice(row * mostBeside, (row + 1) * mostBeside)
    return new TableRow({
      cantSplit: true,
      children: widths.map((size, index) => {
        const fact = beside[index]
        return new TableCell({
          width: { size, type: WidthType.DXA },
          children: fact
            ? [
                paragraphOf(fact.says, context, { style: 'Headline', keepNext: true }),
                paragraphOf([{ kind: 'text', text: fact.term, weight: 'soft' }], context, { style: 'TableText' }),
              ]
            : [lineOf('', context, { style: 'TableText' })],
        })
      }),
    })
  })
}
