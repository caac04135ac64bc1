import type { ReportInstance, ReportProcess } from '../../../../lib/report/report.ts'
import { levelInWords } from '../../../../lib/report/text/item.ts'
import { levelLadder } from '../chart/ladder.ts'
import { profileChart, profileInWords } from '../chart/profile.ts'
import { type Context, processAnchor } from '../context.ts'
import { text } from '../layout/page.ts'
import { phrased } from '../text/phrase.ts'
import { span } from '../text/span.ts'
import { reportedItem } from './item.ts'

/** Each process with its level, its profile, and what each rating rests on. */
export function profilesChapter(context: Context): void {
  const { processes } = context.report
  const says = processes.some(
    ({ attributes, instances }) => attributes !== null || instances.some(({ items }) => items !== null),
  )
  if (!says) return
  context.composer.chapter('Process profiles', 'profiles')
  processes.forEach((process, index) => {
    processSection(context, process, index)
  })
}

function processSection(context: Context, process: ReportProcess, index: number): void {
  const { composer, report, scale } = context
  const { processId, name, purpose, level, targetLevel, instances } = process
  const { levels } = report.framework
  composer.section(`${processId} ${name}`, processAnchor(index), { newPage: index > 0 })
  composer.paragraph([span(purpose, 'soft')], { before: 2 })
  composer.paragraph(phrased(levelInWords(process, levels)), { keep: true })
  const chart = profileChart(composer.fonts, { process, scale, levels })
  if (chart) {
    composer.figure(chart, profileInWords({ process, scale }))
  } else {
    const highest = Math.max(...levels.map((known) => known.level))
    composer.figure(levelLadder(level, targetLevel, highest), `Level ${level}, target ${targetLevel}.`)
  }
  for (const instance of instances) reportedInstance(context, instance, instances.length > 1)
}

function reportedInstance(context: Context, instance: ReportInstance, isNamed: boolean): void {
  const { composer } = context
  const { name, items, strengths, weaknesses } = instance
  if (!items?.length && !strengths && !weaknesses) return
  if (isNamed) composer.heading(name, { level: 'H3' })
  for (const item of items ?? []) reportedItem(context, item)
  for (const [title, remarks] of [
    ['Strengths', strengths],
    ['Weaknesses', weaknesses],
  ] as const) {
    if (!remarks) continue
    composer.heading(title, { level: 'H4' })
    composer.paragraph(remarks, { before: 2, width: text.width })
  }
}
