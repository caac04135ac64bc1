import type { Process, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, type PathStep, repeated } from './finding.ts'

/** How the processes work together (ISO/IEC 33004:2015, 5.3). */
export function checkRelations({ processes }: ProcessModel): Finding[] {
  if (processes.length > 1 && processes.every(({ related = [] }) => related.length === 0)) {
    const message =
      'The model does not say how its processes relate. Describe under “related” what each does for others.'
    return [finding('relations-declared', ['processes'], message)]
  }
  const ids = new Set(processes.map(({ id }) => id))
  const targets = new Set(processes.flatMap(({ related = [] }) => related.map(({ process }) => process)))
  return processes.flatMap((process, index) => [
    ...checkProcess(process, ids, ['processes', index, 'related']),
    ...demand(
      processes.length === 1 || targets.has(process.id) || (process.related ?? []).length > 0,
      'process-related',
      ['processes', index],
      `Process ${process.id} is related to no other. Say what it does for another process, or what another does for it.`,
    ),
  ])
}

function checkProcess({ id, related = [] }: Process, ids: Set<string>, steps: PathStep[]): Finding[] {
  return [
    ...related.flatMap((relation, index) => [
      ...demand(
        ids.has(relation.process) && relation.process !== id,
        'relation-target',
        [...steps, index, 'process'],
        relation.process === id
          ? `Process ${id} is related to itself. Name another process, or take the relation out.`
          : `Process ${id} is related to “${relation.process}”, which the model does not have. Correct the identifier.`,
      ),
      ...demand(
        !isBlank(relation.how),
        'relation-described',
        [...steps, index, 'how'],
        `The relation of ${id} to ${relation.process} is not described. Say what ${id} does for it.`,
      ),
    ]),
    ...repeated(related, ({ process }) => process).map(({ index }) =>
      finding(
        'unique-relation',
        [...steps, index],
        `Process ${id} is related to ${related[index]?.process} twice. Say both in one relation.`,
      ),
    ),
  ]
}
