import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import type { AssessmentReport, ReportProcess } from '../../../../lib/report/report.ts'
import { ballotsInWords, lastBallots } from '../../../../lib/report/text/item.ts'
import { attributeLabel } from '../../../../lib/report/text/words.ts'
import type { Fonts } from '../font/fonts.ts'
import type { Drawing } from '../layout/drawing.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf } from '../text/lines.ts'
import { type Span, type StyleName, span } from '../text/span.ts'
import { ballotBar } from './ballot-bar.ts'
import { harveyBall } from './rating.ts'

type Profile = { process: ReportProcess; scale: RatingScale; levels: AssessmentReport['framework']['levels'] }

const row = 20
const wide = { level: 22, name: 190, rating: 44, bar: 215 }

/**
 * A process as rows of attributes from the highest level down, as levels are climbed: each with its agreed rating and
 * how the last ballots fell, a rail that is solid at levels reached, and the target as a line across.
 */
export function profileChart(fonts: Fonts, { process, scale, levels }: Profile): Drawing | null {
  const inScope = process.attributes?.filter((attribute) => attribute.inScope) ?? []
  if (inScope.length === 0) return null
  const width = wide.level + wide.name + wide.rating + wide.bar
  const ops: Op[] = []
  let y = 0
  const write = (spans: Span[], x: number, top: number, room: number, align?: 'centre') => {
    const [line] = linesOf(fonts, spans, room, align)
    if (line) ops.push(...moved(line.ops, x, top - line.height / 2))
  }
  for (const { level } of [...levels].reverse()) {
    const attributes = inScope.filter((attribute) => attribute.level === level)
    if (attributes.length === 0) continue
    if (level === process.targetLevel) {
      ops.push({ kind: 'rect', x: 0, y: y + 1.5, width: width - 38, height: 1.8, fill: palette.accent })
      write([span('Target', 'smallStrong')], width - 32, y + 2, 40)
      y += 6
    }
    const height = attributes.length * row
    const reached = process.level >= level
    ops.push({
      kind: 'rect',
      x: 0.5,
      y: y + 1,
      width: 15,
      height: height - 2,
      fill: reached ? palette.rate : palette.paper,
      stroke: palette.rate,
      lineWidth: 0.8,
      ...(reached ? {} : { dash: 2 }),
    })
    write(
      [{ ...span(String(level), 'strong'), colour: reached ? palette.paper : palette.rate }],
      0.5,
      y + height / 2,
      15,
      'centre',
    )
    for (const { attributeId, name, rating } of attributes) {
      const middle = y + row / 2
      write([span(`${attributeLabel(attributeId)}  `, 'smallSoft'), span(name, 'small')], wide.level, middle, wide.name)
      const x = wide.level + wide.name
      if (rating === null) {
        write([span('–', 'soft')], x, middle, wide.rating)
      } else {
        const ball = harveyBall(scale, rating, { size: 10 })
        ops.push(...moved(ball.ops, x, middle - 5))
        write([span(displayRating(rating), 'strong' satisfies StyleName)], x + 14, middle, wide.rating)
      }
      const counts = lastBallots(process, attributeId)
      if (Object.keys(counts).length > 0) {
        const bar = ballotBar(fonts, { scale, counts, agreed: rating, width: wide.bar })
        ops.push(...moved(bar.ops, x + wide.rating, middle - 8))
      }
      ops.push({
        kind: 'rect',
        x: wide.level,
        y: y + row - 0.25,
        width: width - wide.level,
        height: 0.4,
        fill: palette.line,
      })
      y += row
    }
  }
  return { width, height: y, ops }
}

/** What the chart shows, in words. */
export function profileInWords({ process, scale }: Omit<Profile, 'levels'>): string {
  const rows = (process.attributes ?? [])
    .filter((attribute) => attribute.inScope)
    .map(({ attributeId, name, rating }) => {
      const said = rating === null ? 'not rated' : `rated ${displayRating(rating)}`
      return `${attributeLabel(attributeId)} ${name} ${said}, ballots: ${ballotsInWords(scale, lastBallots(process, attributeId))}`
    })
  return `Process profile of ${process.name}. Level ${process.level}, target ${process.targetLevel}. ${rows.join('; ')}.`
}
