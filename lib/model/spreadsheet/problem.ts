import type { ImportProblem, Place } from './sheet.ts'

/** A problem with the form of a sheet. */
export function sheetProblem(
  severity: ImportProblem['severity'],
  rule: string,
  place: Place,
  message: string,
): ImportProblem {
  return { severity, place, path: '', rule, message }
}
