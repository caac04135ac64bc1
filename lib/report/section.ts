import type { z } from 'zod'
import type { Block } from './block.ts'
import type { AsPerson, People } from './person.ts'
import type { AssessmentReport } from './report.ts'
import type { WholeProcess } from './section/profiles.ts'
import type { ReportSource } from './source.ts'
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

/** What sections are built from: the source, with its processes rated and its people known. */
export type Assessed = { source: ReportSource; processes: WholeProcess[]; people: People }

/** A section of the report, told once: all that the report, its copies and every format know of it. */
export type Section<Name extends string, Part extends z.ZodRawShape> = {
  name: Name
  /** Its heading in the document. */
  title: string
  /** Stands behind what every reader reads. */
  appendix?: true
  /** How a copy's reader or maker is told of it. */
  terms: SectionTerms
  /** Its fields of the report; none where what it tells lies within those of another. */
  part: Part
  /** Its fields, from what was assessed. */
  build(assessed: Assessed): z.infer<z.ZodObject<Part>>
  /** What changes in a report that leaves it out; nothing can leave out one that every copy shows. */
  leaveOut?(report: AssessmentReport): Partial<AssessmentReport>
  /** What changes where other persons stand in the place of those it names, hashes of what holds the names with them. */
  withPeople?(report: AssessmentReport, as: AsPerson): Partial<AssessmentReport>
  /** What stands below its heading; nothing where the report has nothing of it. */
  blocks(telling: Telling): readonly Block[]
  /** Its tables, for those who go on counting. */
  tables(telling: Telling): readonly ReportTable[]
}
