/** A sheet to be written: its first row is the heading, every cell is text. */
export type Sheet = { name: string; rows: string[][] }

/** A sheet as it was read. */
export type ReadSheet = {
  name: string
  rows: ReadRow[]
  /** Filled cells that stand further right than is read, each row once, by the first of them. */
  beyond?: { row: number; column: string }[]
}

/** A row with the number by which people find it, from 1. */
export type ReadRow = { number: number; cells: ReadCell[] }

export type ReadCell = {
  text: string
  /** How the program that wrote it kept it; a formula is one whose value was not stored. */
  kind: 'text' | 'number' | 'date' | 'formula' | 'error'
}

/** Where something is in a spreadsheet, in the words people see. */
export type Place = { sheet: string; row: number; column?: string | undefined }

/** What is wrong with a file that is to be imported, by its place in the spreadsheet or its path in the JSON. */
export type ImportProblem = {
  severity: 'error' | 'warning'
  place: Place | null
  path: string
  rule: string
  message: string
}
