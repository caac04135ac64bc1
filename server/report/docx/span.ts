import { InternalHyperlink, type IRunPropertiesOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { Span, Spans } from '../../../lib/report/block.ts'
import { heldByXml } from '../../../lib/xml-text.ts'
import type { Context } from './context.ts'
import { byDirection } from './direction.ts'

type Look = Pick<IRunPropertiesOptions, 'style' | 'color'>

const styles = { strong: 'Strong', soft: 'Soft' } as const

/** Spans as runs, each in a character style, so that an editor changes a look in one place. */
export function runsOf(spans: Spans, context: Pick<Context, 'bookmarks'>, look: Look = {}): ParagraphChild[] {
  return spans.flatMap((span) => runsOfSpan(span, context, look))
}

function runsOfSpan(span: Span, { bookmarks }: Pick<Context, 'bookmarks'>, look: Look): ParagraphChild[] {
  switch (span.kind) {
    case 'text':
      return textRuns(span.text, span.weight ? { style: styles[span.weight], ...look } : look)
    case 'person':
      return textRuns(span.name, look)
    case 'rating':
      return textRuns(ratingInSigns(span), { style: 'Strong', ...look })
    case 'code':
      return textRuns(span.text, { style: 'Code', ...look })
    case 'line-break':
      return [new TextRun({ break: 1 })]
    case 'reference': {
      const anchor = bookmarks.get(span.to)
      const children = textRuns(span.text, anchor ? { style: 'Hyperlink', ...look } : look)
      return anchor ? [new InternalHyperlink({ anchor, children })] : children
    }
  }
}

/** What is written from right to left stands in runs of its own that say so. */
export function textRuns(text: string, look: Look = {}): TextRun[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? [new TextRun({ break: 1 })] : []),
      ...byDirection(line).map(
        (stretch) =>
          new TextRun({ ...look, ...(stretch.rightToLeft && { rightToLeft: true }), children: inTabs(stretch.text) }),
      ),
    ])
}

function inTabs(text: string): (string | Tab)[] {
  return heldByXml(text)
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])])
}

const balls = ['○', '◔', '◑', '◕', '●']

/** A rating as ball and letter, always both. */
export function ratingInSigns({ symbol, ramp }: { symbol: string; ramp: number }): string {
  return `${balls[Math.round(ramp * (balls.length - 1))] ?? ''}\u00A0${displayRating(symbol)}`
}
