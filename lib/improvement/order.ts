import { type Action, actionPriorities } from './action.ts'
import { type Finding, findingKinds, type Place } from './finding.ts'
import { isClosed } from './progress.ts'

/**
 * Findings in the order they are read in: by kind, then as the plan has the processes they are about; those about none
 * come last. What is alike in both stays as it was.
 */
export function findingsInOrder<One extends Pick<Finding, 'kind' | 'concerns'>>(
  findings: readonly One[],
  processIds: readonly string[],
): One[] {
  return findings.toSorted(
    (a, b) =>
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      firstOf(a.concerns, processIds) - firstOf(b.concerns, processIds),
  )
}

/**
 * Actions in the order they are worked in: the most urgent first, then the one due first; those without a day after.
 * What is done or dropped comes last.
 */
export function actionsInOrder<One extends Pick<Action, 'priority' | 'due' | 'closes' | 'progress'>>(
  actions: readonly One[],
  processIds: readonly string[],
): One[] {
  return actions.toSorted(
    (a, b) =>
      Number(isClosed(a.progress)) - Number(isClosed(b.progress)) ||
      actionPriorities.indexOf(b.priority) - actionPriorities.indexOf(a.priority) ||
      (a.due ?? never).localeCompare(b.due ?? never, 'en') ||
      firstOf(a.closes, processIds) - firstOf(b.closes, processIds),
  )
}

const never = '9999-12-31'

function firstOf(places: readonly Place[], processIds: readonly string[]): number {
  const at = places.map(({ processId }) => processIds.indexOf(processId)).filter((index) => index >= 0)
  return Math.min(processIds.length, ...at)
}
