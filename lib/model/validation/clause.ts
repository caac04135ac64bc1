import { isClause, isWithin } from '../clause.ts'
import type { Process, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, type PathStep, repeated } from './finding.ts'

/** Requirement clauses: well formed, of a named document, and in step between a process and its outcomes. */
export function checkClauses(model: ProcessModel): Finding[] {
  const cited = model.processes.some(
    ({ clauses, outcomes }) => clauses.length > 0 || outcomes.some((outcome) => outcome.clauses.length > 0),
  )
  return [
    ...demand(
      !cited || (model.requirements?.name ?? '').trim() !== '',
      'requirements-named',
      ['requirements'],
      'The model cites clauses and does not say of which document. Name it under “requirements”.',
    ),
    ...model.processes.flatMap((process, index) => checkProcess(process, ['processes', index])),
  ]
}

function checkProcess(process: Process, steps: PathStep[]): Finding[] {
  const { id, clauses, outcomes } = process
  return [
    ...checkList(`Process ${id}`, clauses, [...steps, 'clauses']),
    ...clauses.flatMap((clause, index) =>
      demand(
        outcomes.some((outcome) => outcome.clauses.some((part) => isWithin(part, clause))),
        'clause-answered',
        [...steps, 'clauses', index],
        `Process ${id} claims clause ${clause}, and none of its outcomes answers it. Trace an outcome to it, or take it out.`,
      ),
    ),
    ...outcomes.flatMap((outcome, index) => {
      const place = [...steps, 'outcomes', index, 'clauses']
      return [
        ...checkList(`Outcome ${outcome.id}`, outcome.clauses, place),
        ...demand(
          clauses.length === 0 || outcome.clauses.length > 0,
          'outcome-traced',
          place,
          `Outcome ${outcome.id} answers no clause, while its process does. Name the clause it comes from.`,
        ),
        ...outcome.clauses.flatMap((clause, at) =>
          demand(
            clauses.some((whole) => isWithin(clause, whole)),
            'clause-of-process',
            [...place, at],
            `Outcome ${outcome.id} answers clause ${clause}, which is not among those of process ${id}. Add it there, or correct it.`,
          ),
        ),
      ]
    }),
  ]
}

function checkList(thing: string, clauses: string[], steps: PathStep[]): Finding[] {
  return [
    ...clauses.flatMap((clause, index) =>
      demand(
        isClause(clause),
        'clause-form',
        [...steps, index],
        `${thing} cites the clause “${clause}”. Write the number alone: “8.5.1.2”.`,
      ),
    ),
    ...repeated(clauses, (clause) => clause).map(({ index }) =>
      finding('unique-clause', [...steps, index], `${thing} cites clause ${clauses[index]} twice. Take one out.`),
    ),
  ]
}
