import { toneOf } from '../../../lib/measurement/ramp.ts'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { AssessmentReport, ReportProcess } from '../../../lib/report/report.ts'
import { scaleOf } from '../../../lib/report/scale-of.ts'
import { attributeLabel } from '../../../lib/report/words.ts'
import type { WrittenCell } from '../../xlsx/cell.ts'
import type { WrittenSheet } from '../../xlsx/write.ts'

/** The heat map: a row a process with its level and target, a column an attribute, each rating on its tone. */
export function summarySheet(report: AssessmentReport): WrittenSheet {
  const scale = scaleOf(report)
  const { processes, framework } = report
  const used = framework.attributes.filter(({ id }) => processes.some((process) => inScope(process, id) !== undefined))
  const ratingCell = (process: ReportProcess, attributeId: string): WrittenCell => {
    const attribute = inScope(process, attributeId)
    if (!attribute) return ''
    const { rating } = attribute
    return rating === null ? 'Not rated' : { text: displayRating(rating), tone: toneOf(scale, rating) }
  }
  return {
    name: 'Summary',
    rows: [
      ['Process', 'Name', 'Level', 'Target', ...used.map(({ id }) => attributeLabel(id))],
      ...processes.map((process): WrittenCell[] => [
        process.processId,
        process.name,
        process.level ?? 'Not rated',
        process.targetLevel,
        ...used.map(({ id }) => ratingCell(process, id)),
      ]),
    ],
    filter: true,
  }
}

function inScope({ attributes }: ReportProcess, attributeId: string) {
  return attributes?.find((attribute) => attribute.attributeId === attributeId && attribute.inScope)
}
