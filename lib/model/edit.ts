import type { AssessmentPart, Outcome, Process, ProcessGroup, ProcessModel } from './model.ts'

/**
 * Changes of a model that is being tailored. Each gives a new model in which nothing refers to what was taken out:
 * relations and indicators go along.
 */
export function withProcess(model: ProcessModel, id: string, change: Partial<Omit<Process, 'id'>>): ProcessModel {
  return { ...model, processes: model.processes.map((own) => (own.id === id ? { ...own, ...change } : own)) }
}

/** Adds an empty process at the end of a group; its texts are written next. */
export function withNewProcess(model: ProcessModel, { id, name, group }: Pick<Process, 'id' | 'name' | 'group'>) {
  const process: Process = { id, name, group, purpose: '', outcomes: [], clauses: [] }
  return { ...model, processes: [...model.processes, process] }
}

export function withoutProcess(model: ProcessModel, id: string): ProcessModel {
  const gone = new Set(model.processes.find((process) => process.id === id)?.outcomes.map((outcome) => outcome.id))
  const processes = model.processes
    .filter((process) => process.id !== id)
    .map(({ related, ...process }) => ({
      ...process,
      ...(related && { related: related.filter((relation) => relation.process !== id) }),
    }))
  return withoutTracesOf({ ...model, processes }, gone)
}

export function withOutcome(
  model: ProcessModel,
  processId: string,
  outcomeId: string,
  change: Partial<Omit<Outcome, 'id'>>,
): ProcessModel {
  return changeOutcomes(model, processId, (outcomes) =>
    outcomes.map((outcome) => (outcome.id === outcomeId ? { ...outcome, ...change } : outcome)),
  )
}

/** Adds an empty outcome with the next free number. */
export function withNewOutcome(model: ProcessModel, processId: string): ProcessModel {
  return changeOutcomes(model, processId, (outcomes) => {
    let number = outcomes.length + 1
    while (outcomes.some(({ id }) => id === `${processId}.O${number}`)) number++
    return [...outcomes, { id: `${processId}.O${number}`, text: '', clauses: [] }]
  })
}

export function withoutOutcome(model: ProcessModel, processId: string, outcomeId: string): ProcessModel {
  const kept = changeOutcomes(model, processId, (outcomes) => outcomes.filter(({ id }) => id !== outcomeId))
  return withoutTracesOf(kept, new Set([outcomeId]))
}

export function withGroup(model: ProcessModel, id: string, name: string): ProcessModel {
  return { ...model, groups: model.groups.map((group) => (group.id === id ? { ...group, name } : group)) }
}

export function withNewGroup(model: ProcessModel, group: ProcessGroup): ProcessModel {
  return { ...model, groups: [...model.groups, group] }
}

/** Takes out a group; its processes have to be elsewhere by then, so a group with processes stays. */
export function withoutGroup(model: ProcessModel, id: string): ProcessModel {
  if (model.processes.some(({ group }) => group === id)) return model
  return { ...model, groups: model.groups.filter((group) => group.id !== id) }
}

/** Moves a group one place up or down in the order in which groups are shown. */
export function withGroupMoved(model: ProcessModel, id: string, by: -1 | 1): ProcessModel {
  const from = model.groups.findIndex((group) => group.id === id)
  const [group, other] = [model.groups[from], model.groups[from + by]]
  if (!group || !other) return model
  const groups = model.groups.map((each) => (each === group ? other : each === other ? group : each))
  return { ...model, groups }
}

function changeOutcomes(model: ProcessModel, processId: string, change: (outcomes: Outcome[]) => Outcome[]) {
  const process = model.processes.find(({ id }) => id === processId)
  return process ? withProcess(model, processId, { outcomes: change(process.outcomes) }) : model
}

/** Indicators no longer show these outcomes; one that shows nothing else goes with them. */
function withoutTracesOf(model: ProcessModel, outcomeIds: ReadonlySet<string>): ProcessModel {
  const { assessment } = model
  if (!assessment) return model
  const indicators = assessment.indicators.flatMap((indicator): AssessmentPart['indicators'] => {
    if (!indicator.outcomes?.some((id) => outcomeIds.has(id))) return [indicator]
    const { outcomes: before, ...rest } = indicator
    const outcomes = before.filter((id) => !outcomeIds.has(id))
    if (outcomes.length > 0) return [{ ...rest, outcomes }]
    return rest.attributes?.length ? [rest] : []
  })
  return { ...model, assessment: { ...assessment, indicators } }
}
