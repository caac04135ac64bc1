import { Bookmark, type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { Block, Callout, Heading } from '../../../lib/report/block.ts'
import type { Context } from './context.ts'
import { readsRightToLeft } from './direction.ts'
import { factsOf } from './facts.ts'
import { figureOf } from './figure.ts'
import { lineOf, paragraphOf } from './paragraph.ts'
import { runsOf } from './span.ts'
import { tableOf } from './table.ts'

/** Blocks as what Word is made of, in their order. */
export function childrenOf(blocks: readonly Block[], context: Context): FileChild[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    // A section begins on a new page by itself.
    const isIdle = block.kind === 'break' && next?.kind === 'heading' && next.level === 1
    return isIdle ? [] : childrenOfBlock(block, context)
  })
}

function childrenOfBlock(block: Block, context: Context): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, context)]
    case 'paragraph': {
      const style = block.style && { lead: 'Lead', note: 'Small' }[block.style]
      return [
        paragraphOf(block.text, context, { ...(style && { style }), ...(block.keepWithNext && { keepNext: true }) }),
      ]
    }
    case 'list':
      return block.items.map((item) =>
        paragraphOf(item, context, {
          style: block.ordered ? 'ListNumber' : 'ListBullet',
          numbering: { reference: block.ordered ? 'numbers' : 'dashes', level: 0 },
        }),
      )
    case 'facts':
      return factsOf(block, context)
    case 'table':
      return tableOf(block, context)
    case 'figure':
      return figureOf(block, context)
    case 'callout':
      return calloutOf(block, context)
    case 'break':
      return [new Paragraph({ style: 'Spacer', pageBreakBefore: true })]
  }
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

function headingOf({ level, id, text }: Heading, context: Context): Paragraph {
  const runs = runsOf(text, context)
  const bookmark = context.bookmarks.get(id)
  return new Paragraph({
    heading: levels[level],
    ...(level === 1 && { pageBreakBefore: true }),
    ...(readsRightToLeft(text, context) && { bidirectional: true }),
    children: bookmark ? [new Bookmark({ id: bookmark, children: runs })] : runs,
  })
}

/** A box of paragraphs: Word joins those of one style whose borders are the same. */
export function calloutOf({ tone, title, text }: Callout, context: Context): Paragraph[] {
  const style = tone === 'warning' ? 'CalloutWarning' : 'CalloutNote'
  return [
    paragraphOf([{ kind: 'text', text: title, weight: 'strong' }], context, { style, keepNext: true }),
    ...text.map((spans) => paragraphOf(spans, context, { style, keepLines: true })),
    lineOf('', context, { style: 'Spacer' }),
  ]
}
