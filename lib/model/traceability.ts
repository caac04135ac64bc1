import { compareClauses, isWithin } from './clause.ts'
import type { Outcome, Process, ProcessModel } from './model.ts'

/** What answers a requirement clause: processes that claim it or a part of it, and outcomes that trace to either. */
export type ClauseTrace = { clause: string; processes: Process[]; outcomes: { process: Process; outcome: Outcome }[] }

/** Every clause that a process or an outcome of the model names, once, in the order of the document. */
export function clausesOf(model: ProcessModel): string[] {
  const named = model.processes.flatMap(({ clauses, outcomes }) => [
    ...clauses,
    ...outcomes.flatMap((outcome) => outcome.clauses),
  ])
  return [...new Set(named)].sort(compareClauses)
}

/** From a clause to the model: everything that answers the clause itself or one of its sub-clauses, in model order. */
export function traceClause(model: ProcessModel, clause: string): ClauseTrace {
  const answers = (clauses: string[]) => clauses.some((part) => isWithin(part, clause))
  return {
    clause,
    processes: model.processes.filter(
      ({ clauses, outcomes }) => answers(clauses) || outcomes.some((outcome) => answers(outcome.clauses)),
    ),
    outcomes: model.processes.flatMap((process) =>
      process.outcomes.filter((outcome) => answers(outcome.clauses)).map((outcome) => ({ process, outcome })),
    ),
  }
}

/** Clauses down, processes across; a cell lists the outcomes of the process that answer the clause. */
export type TraceabilityMatrix = { processes: Process[]; rows: { clause: string; cells: TraceabilityCell[] }[] }

export type TraceabilityCell = {
  outcomes: Outcome[]
  /** The process claims the clause, whether or not an outcome answers it. */
  claimed: boolean
}

/**
 * The whole model as a matrix. Cells stand in the order of `processes` and count only what names the clause of the row
 * itself, so that each outcome appears once for each clause it names.
 */
export function traceabilityMatrix(model: ProcessModel): TraceabilityMatrix {
  const { processes } = model
  const rows = clausesOf(model).map((clause) => ({
    clause,
    cells: processes.map((process) => ({
      outcomes: process.outcomes.filter(({ clauses }) => clauses.includes(clause)),
      claimed: process.clauses.includes(clause),
    })),
  }))
  return { processes, rows }
}
