/**
 * A process reference model as data (ISO/IEC 33004): processes by purpose and outcomes.
 * The file that users load has this shape, and so has the model that ships with Assay.
 */
export type ProcessModel = {
  id: string // "iso-33054"
  version: string // "2020"
  name: string
  /** The standard or document the model follows; its wording is not reproduced. */
  source: string
  /** Who owns the wording of this file and on which terms it may be shown. Shown wherever the text is shown. */
  licence: string
  /** The document whose requirements the clauses refer to. */
  requirements?: { id: string; name: string }
  groups: ProcessGroup[]
  processes: Process[]
}

export type ProcessGroup = { id: string; name: string }

export type Process = {
  id: string // "RAF.1"
  name: string
  group: string
  purpose: string
  outcomes: Outcome[]
  /** Requirement clauses the process as a whole answers. */
  clauses: string[]
}

/** One verifiable result of performing the process. */
export type Outcome = { id: string; text: string; clauses: string[] }
