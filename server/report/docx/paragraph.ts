import { type IParagraphOptions, Paragraph } from 'docx'
import type { Spans } from '../../../lib/report/block.ts'
import type { Context } from './context.ts'
import { readsRightToLeft } from './direction.ts'
import { runsOf } from './span.ts'

type Options = Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'> & { colour?: string }

/** Spans as a paragraph that knows its direction. */
export function paragraphOf(spans: Spans, context: Context, { colour, ...options }: Options = {}): Paragraph {
  return new Paragraph({
    ...options,
    ...(readsRightToLeft(spans, context) && { bidirectional: true }),
    children: runsOf(spans, context, colour === undefined ? {} : { color: colour }),
  })
}

/** A plain text as a paragraph. */
export function lineOf(text: string, context: Context, options: Options = {}): Paragraph {
  return paragraphOf([{ kind: 'text', text }], context, options)
}
