import type { Fonts } from '../font/fonts.ts'
import { text } from '../layout/page.ts'
import type { Anchor, Element, Piece } from '../layout/piece.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf } from '../text/lines.ts'
import { span } from '../text/span.ts'

export type Entry = { anchor: Anchor; page: number }

/** Chapters and processes with the pages they begin on; each line leads there. */
export function contentsPieces(fonts: Fonts, entries: readonly Entry[], accent: string | null): Piece[] {
  const heading: Element = { type: 'H1', parent: null }
  const list: Element = { type: 'TOC', parent: null }
  const [title] = linesOf(fonts, [{ ...span('Contents', 'h1'), ...(accent && { colour: accent }) }], text.width)
  return [
    {
      kind: 'heading',
      height: (title?.height ?? 0) + 8,
      before: 0,
      keep: true,
      newPage: true,
      marks: [{ element: heading, ops: title?.ops ?? [] }],
    },
    ...entries.map((entry, index) => ({
      ...entryPiece(fonts, list, entry),
      // A chapter stays with the first of its processes.
      keep: entry.anchor.level === 1 && entries[index + 1]?.anchor.level === 2,
    })),
  ]
}

function entryPiece(fonts: Fonts, list: Element, { anchor, page }: Entry): Piece {
  const isChapter = anchor.level === 1
  const style = isChapter ? 'strong' : 'small'
  const indent = isChapter ? 0 : 14
  const [number] = linesOf(fonts, [span(String(page), style)], 40, 'right')
  const [title] = linesOf(fonts, [span(anchor.title, style)], text.width - indent - 60)
  const height = isChapter ? 15 : 12.5
  const from = indent + (title?.width ?? 0) + 5
  const to = text.width - (number?.width ?? 0) - 5
  const leader: Op = {
    kind: 'path',
    x: from,
    y: height * 0.72,
    path: `M0 0H${Math.max(0, to - from).toFixed(1)}`,
    stroke: palette.edge,
    lineWidth: 0.5,
    dash: 1.2,
  }
  return {
    kind: 'text',
    height,
    before: isChapter ? 5 : 0,
    keep: false,
    marks: [
      { element: null, ops: [leader] },
      {
        element: { type: 'TOCI', parent: list },
        ops: [
          ...moved(title?.ops ?? [], indent, 0),
          ...moved(number?.ops ?? [], text.width - 40, 0),
          { kind: 'link', x: 0, y: 0, width: text.width, height, to: anchor.id, says: `${anchor.title}, page ${page}` },
        ],
      },
    ],
  }
}
