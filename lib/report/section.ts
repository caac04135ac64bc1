import type { Block } from './block.ts'
import type { ReportTable } from './table.ts'
import type { Telling } from './tell.ts'

/** Whether people appear by name, or by role and number. */
export const namings = ['names', 'roles'] as const
export type Naming = (typeof namings)[number]

export type SectionTerms = {
  name: string
  explanation: string
  /** Every copy shows it: without it a reader would take more from the report than it says. */
  always: boolean
  /** What it can't be shown without. */
  needs?: string
}

/** A section of the report, told once: all that any format knows of it. */
export type Section<Name extends string> = {
  name: Name
  /** Its heading in the document. */
  title: string
  /** Stands behind what every reader reads. */
  appendix?: true
  /** How a copy's reader or maker is told of it. */
  terms: SectionTerms
  /** What stands below its heading; nothing where the report has nothing of it. */
  blocks(telling: Telling): readonly Block[]
  /** Its tables, for those who go on counting. */
  tables(telling: Telling): readonly ReportTable[]
}
