import type { Context } from '../context.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf, widthOf } from '../text/lines.ts'
import { type Span, span } from '../text/span.ts'
import { page, text } from './page.ts'

/** What stands at the head and the foot of every page but the first: title and version, and which page this is. */
export function decorationOf({ composer: { fonts }, report, issue }: Context, number: number, pages: number): Op[] {
  const version = issue ? `Version ${issue.version} · SHA-256 ${issue.sha256.slice(0, 12)}…` : 'Draft, not issued'
  const { title, organisation } = report.assessment
  const right = [span(version, 'smallSoft')]
  const left = shortened(title, text.width - widthOf(fonts, right) - 20)
  const count = [span(`${number} of ${pages}`, 'smallSoft')]
  const bottom = page.height - page.bottom + 22
  return [
    ...line([span(left, 'smallSoft')], page.left, 38),
    ...line(right, page.left, 38, 'right'),
    { kind: 'path', x: page.left, y: 54, path: `M0 0H${text.width.toFixed(1)}`, stroke: palette.line, lineWidth: 0.5 },
    ...line([span(shortened(organisation, text.width - 100), 'smallSoft')], page.left, bottom),
    ...line(count, page.left, bottom, 'right'),
  ]

  function line(spans: Span[], x: number, y: number, align: 'left' | 'right' = 'left'): Op[] {
    const [first] = linesOf(fonts, spans, text.width, align)
    return moved(first?.ops ?? [], x, y)
  }

  /** Cut at a word, where it is too long. */
  function shortened(words: string, width: number): string {
    let short = words.replace(/\s+/g, ' ')
    while (short.length > 1 && widthOf(fonts, [span(`${short}…`, 'smallSoft')]) > width) {
      short =
        short
          .slice(0, -1)
          .replace(/\S*$/u, (rest) => (rest.length > 20 ? rest : ''))
          .trimEnd() || short.slice(0, -8)
    }
    return short === words.replace(/\s+/g, ' ') ? short : `${short}…`
  }
}
