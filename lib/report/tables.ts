import type { AssessmentReport } from './report.ts'
import { scaleOf } from './scale-of.ts'
import { ratings } from './section/ratings.ts'
import { sections } from './sections.ts'
import { type Cell, type ReportTable, tableOf } from './table.ts'
import type { Telling } from './tell.ts'
import { zoneOf } from './zone.ts'

/**
 * The report as tables, for those who go on counting: the same value as every other rendering, nothing computed anew.
 * What the report leaves out has no table; that something is empty is said by a table without rows.
 */
export function reportTables(report: AssessmentReport): ReportTable[] {
  const telling = tellingOf(report)
  return [...aboutTable(telling), ...sections.flatMap(({ tables }) => tables(telling))]
}

/** One row per item, with what its rating rests on; without rows where ratings are left out. */
export function ratingTable(report: AssessmentReport): ReportTable {
  const [table = { name: 'Ratings', rows: [] }] = ratings.tables(tellingOf(report))
  return table
}

function tellingOf(report: AssessmentReport): Telling {
  return { report, issue: null, scale: scaleOf(report), zone: zoneOf(report.timeZone) }
}

/** What was assessed, one fact a row, with what the copy leaves out. */
function aboutTable({ report, zone }: Telling): ReportTable[] {
  const { assessment, model, framework, period, extract, summary, timeZone } = report
  const facts: (readonly [string, Cell])[] = [
    ...(extract?.sentences ?? []).map((sentence) => ['Copy', sentence] as const),
    ['Assessment', assessment.title],
    ['Organisation', assessment.organisation],
    ['Unit', assessment.unit],
    ['Purpose', assessment.purpose],
    ['Sponsor', assessment.sponsor?.name ?? ''],
    ['Rated from', period ? { moment: zone.local(period.from) } : ''],
    ['Rated to', period ? { moment: zone.local(period.to) } : ''],
    ['Time zone', timeZone],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Measurement framework', framework.name],
    ...(summary
      ? ([
          ['Processes', summary.processes],
          ['Processes at their target level', summary.onTarget],
          ['Items', summary.items],
          ['Items recorded', summary.recorded],
        ] as const)
      : []),
  ]
  return tableOf('About', facts, [
    ['What', ([what]) => what],
    ['Is', ([, is]) => is],
  ])
}
