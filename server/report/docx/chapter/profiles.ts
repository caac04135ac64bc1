import { symbolsOn } from '../../../../lib/measurement/ramp.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import type { ReportProcess } from '../../../../lib/report/report.ts'
import { asideOf, ballotsInWords, lastBallots, levelInWords } from '../../../../lib/report/text/item.ts'
import { attributeLabel } from '../../../../lib/report/text/words.ts'
import {
  type Context,
  cell,
  nameCell,
  phrased,
  processBookmark,
  ratingCell,
  rest,
  soft,
  softCell,
  strong,
  toneFor,
} from '../context.ts'
import { textWidth } from '../xml/styles.ts'
import type { Cell } from '../xml/table.ts'
import { reportedInstance } from './item.ts'

/** Each process with its level, its profile, and what each rating rests on. */
export function profilesChapter(context: Context): void {
  const { processes } = context.report
  const says = processes.some(
    ({ attributes, instances }) => attributes !== null || instances.some(({ items }) => items !== null),
  )
  if (!says) return
  context.doc.heading(1, 'Process profiles')
  for (const [index, process] of processes.entries()) {
    const { processId, name, purpose, instances } = process
    context.doc.heading(2, `${processId} ${name}`, processBookmark(index))
    context.doc.paragraph(purpose)
    context.doc.paragraph(phrased(levelInWords(process, context.report.framework.levels)))
    profileFigure(context, process)
    for (const instance of instances) {
      reportedInstance(context, { processId, instance, isNamed: instances.length > 1 })
    }
  }
}

/**
 * A process as rows of attributes from the highest level down: a bar that is filled up to the agreed rating, with how
 * many of the last ballots fell on each step; the target is said beside its level.
 */
function profileFigure({ doc, scale }: Context, process: ReportProcess): void {
  const inScope = process.attributes?.filter((attribute) => attribute.inScope) ?? []
  const symbols = symbolsOn(scale)
  const step = Math.floor(3200 / symbols.length)
  const rows = [...inScope]
    .sort((a, b) => b.level - a.level)
    .map(({ attributeId, name, level, rating }): Cell[] => {
      const counts = lastBallots(process, attributeId)
      const agreed = rating === null ? -1 : symbols.indexOf(rating)
      const aside = asideOf(counts)
      return [
        {
          runs: [strong(String(level)), ...(level === process.targetLevel ? [soft(' target')] : [])],
        },
        nameCell(attributeLabel(attributeId), name),
        ratingCell(scale, rating),
        ...symbols.map((symbol, index): Cell => {
          const count = counts[symbol] ?? 0
          const text = count > 0 ? `${displayRating(symbol)} ${count}` : index === agreed ? displayRating(symbol) : ''
          if (rating === null || index > agreed) return { ...softCell(text), fill: '#f3f4f1' }
          const tone = toneFor(scale, rating)
          return {
            runs: text ? [{ text, colour: tone.text, ...(index === agreed && { style: 'Strong' as const }) }] : [],
            fill: tone.fill,
            marked: index === agreed,
          }
        }),
        aside > 0 ? softCell(`${aside} did not rate`) : cell(''),
      ]
    })
  doc.table({
    kind: 'Figure',
    caption: `Process profile of ${process.name}: bars are filled up to the agreed rating, numbers are the last ballots`,
    description: inScope
      .map(({ attributeId, rating }) => {
        const said = rating === null ? 'not rated' : displayRating(rating)
        return `${attributeLabel(attributeId)} ${said}, ballots ${ballotsInWords(scale, lastBallots(process, attributeId))}`
      })
      .join('; '),
    style: 'AssayFigure',
    together: true,
    columns: [
      { title: 'Level', width: 950 },
      { title: 'Attribute', width: rest(textWidth, 950, 850, step * symbols.length, 1150) },
      { title: 'Rating', width: 850 },
      ...symbols.map((symbol) => ({ title: displayRating(symbol), width: step, align: 'center' as const })),
      { title: '', width: 1150 },
    ],
    rows,
  })
}
