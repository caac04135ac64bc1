import type { MeasurementFramework } from '../measurement/framework.ts'

/**
 * A process model as data: a process reference model (processes by purpose and outcomes, ISO/IEC 33004:2015, clause 5)
 * and, where `assessment` is present, a process assessment model (clause 6). The file that users load has this shape,
 * and so have the models that ship with Assay. Texts of an unfinished model may be empty: `validate.ts` says what is missing.
 */
export type ProcessModel = {
  /** Address of the JSON Schema, for editors that check a file while it is written. */
  $schema?: string
  id: string // "iso-33054"
  /** Edition of the source, then the revision of this wording: "2020.1". */
  version: string
  name: string
  /** The standard or document the model follows; its wording is not reproduced. */
  source: string
  /** Who owns the wording of this file and on which terms it may be shown. Shown wherever the text is shown. */
  licence: string
  /** The field of work that the processes belong to. */
  domain?: string
  /** The situations the model is meant to be used in. */
  use?: string
  community?: Community
  /** The document whose requirements the clauses refer to. */
  requirements?: { id: string; name: string }
  groups: ProcessGroup[]
  processes: Process[]
  assessment?: AssessmentPart
}

/** For whom the model was made, and how they came to agree on it (ISO/IEC 33004:2015, 5.3). */
export type Community = { interest: string; consensus: string }

export type ProcessGroup = { id: string; name: string }

export type Process = {
  id: string // "RAF.1"
  name: string
  group: string
  purpose: string
  outcomes: Outcome[]
  /** Requirement clauses the process as a whole answers. */
  clauses: string[]
  related?: Relation[]
}

/** One verifiable result of performing the process. */
export type Outcome = { id: string; text: string; clauses: string[] }

/** What this process does for another: "Incident management" + how + "→ Problem management". */
export type Relation = { process: string; how: string }

/** What makes a reference model an assessment model: the framework it measures with, and its indicators. */
export type AssessmentPart = {
  /** Measurement framework by id: "iso-33020-2019". */
  framework: string
  /** The framework itself, where the model brings its own along; `framework` is then its id. */
  ownFramework?: MeasurementFramework
  /** Process attributes in scope, by id in the framework. */
  attributes: string[]
  /** Reference models the processes come from; the file's own processes when absent. */
  referenceModels?: { id: string; version: string }[]
  indicators: Indicator[]
}

/** What an assessor looks for: a practice, an information item or a resource (ISO/IEC 33004:2015, 6.3). */
export type Indicator = {
  id: string
  kind: IndicatorKind
  text: string
  /** Outcomes it gives evidence of, by id. */
  outcomes?: string[]
  /** Process attributes it gives evidence of, by id. */
  attributes?: string[]
}

export const indicatorKinds = ['practice', 'information-item', 'resource'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** The process with this identifier, or undefined; identifiers are case-sensitive. */
export function findProcess(model: ProcessModel, id: string): Process | undefined {
  return model.processes.find((process) => process.id === id)
}

/** Groups in the model's order, each with its processes in the model's order; groups without a process are left out. */
export function processesByGroup(model: ProcessModel): { group: ProcessGroup; processes: Process[] }[] {
  return model.groups
    .map((group) => ({ group, processes: model.processes.filter((process) => process.group === group.id) }))
    .filter(({ processes }) => processes.length > 0)
}
