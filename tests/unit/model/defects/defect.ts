import type { Outcome, Process, ProcessModel } from '../../../../lib/model/model.ts'
import type { RuleId } from '../../../../lib/model/validation/rule.ts'

/** One way to break a sound model, with what the validator has to say about it. */
export type Defect = {
  name: string
  change: (model: ProcessModel) => void
  rule: RuleId
  path: string
  message: RegExp
}

export function broken(model: ProcessModel, change: (model: ProcessModel) => void): ProcessModel {
  const copy = structuredClone(model)
  change(copy)
  return copy
}

export function processAt(model: ProcessModel, id: string): Process {
  const process = model.processes.find((candidate) => candidate.id === id)
  if (!process) throw new Error(`The shipped model has lost ${id}.`)
  return process
}

export function outcomeAt(model: ProcessModel, id: string): Outcome {
  const outcome = model.processes.flatMap(({ outcomes }) => outcomes).find((candidate) => candidate.id === id)
  if (!outcome) throw new Error(`The shipped model has lost ${id}.`)
  return outcome
}

/** Where the processes that are broken stand in the service management model. */
export const incidentAt = 'processes[16]'
export const requestAt = 'processes[17]'
export const changeAt = 'processes[30]'
