import type { AssessmentReport } from '../../../lib/report/report.ts'
import { reportTables } from '../../../lib/report/tables.ts'
import { writeXlsx } from '../../xlsx/write.ts'
import { summarySheet } from './summary.ts'

/** The report as a workbook: its heat map first, then each of its tables as a sheet. */
export function reportXlsx({ report }: { report: AssessmentReport }): Uint8Array {
  return writeXlsx([summarySheet(report), ...reportTables(report).map((table) => ({ ...table, filter: true }))])
}
