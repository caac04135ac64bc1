import { type Action, actionEfforts, actionPriorities } from '../../lib/improvement/action.ts'
import { type Finding, findingKinds, type Place } from '../../lib/improvement/finding.ts'
import { actionStates, type Progress } from '../../lib/improvement/progress.ts'
import type { Random } from './random.ts'
import { fortyLines, sentence } from './words.ts'

/** Of an action that nobody has touched since it was planned. */
export const untouched: Progress = { state: 'open', since: null, by: '', reason: '' }

type Around = {
  /** Attributes that the targets ask for. */
  places: readonly Place[]
  register: readonly { id: string }[]
  owners: readonly string[]
  people: readonly string[]
}

/** Findings of every kind and actions about them, some with nothing but a title. */
export function improvementFor(
  random: Random,
  { places, register, owners, people }: Around,
): { findings: Finding[]; actions: Action[] } {
  const some = <One>(all: readonly One[], most: number) =>
    Array.from({ length: random.below(most + 1) }, () => all[random.below(all.length)]).filter(
      (one, index, chosen): one is One => one !== undefined && chosen.indexOf(one) === index,
    )
  const inOrder = (chosen: Place[]) => places.filter((place) => chosen.includes(place))
  const findings = Array.from(
    { length: 24 },
    (_, index): Finding => ({
      id: random.id(),
      kind: findingKinds[index % findingKinds.length] ?? 'weakness',
      title: index === 3 ? '=1+1 people know it all' : sentence(random),
      description: index === 5 ? fortyLines(random) : random.chance(0.6) ? sentence(random) : '',
      concerns: inOrder(some(places, 3)),
      evidence: some(register, 2).map(({ id }) => id),
    }),
  )
  const actions = Array.from(
    { length: 18 },
    (_, index): Action => ({
      id: random.id(),
      title: sentence(random),
      description: random.chance(0.5) ? sentence(random) : '',
      closes: inOrder(some(places, 4)),
      findings: some(findings, 2).map(({ id }) => id),
      owner: random.chance(0.7) ? (owners[index % owners.length] ?? '') : '',
      due: random.chance(0.7) ? `2026-${String(4 + random.below(9)).padStart(2, '0')}-15` : null,
      priority: actionPriorities[random.below(3)] ?? 'medium',
      effort: actionEfforts[random.below(3)] ?? 'medium',
      progress: progressOf(index, people),
    }),
  )
  const order = new Map(findings.map(({ id }, index) => [id, index]))
  const pieces = new Map(register.map(({ id }, index) => [id, index]))
  return {
    findings: findings.map((finding) => ({ ...finding, evidence: sorted(finding.evidence, pieces) })),
    actions: actions.map((action) => ({ ...action, findings: sorted(action.findings, order) })),
  }
}

/** Every state in turn, a long reason and one that begins like a formula among them. */
function progressOf(index: number, people: readonly string[]): Progress {
  const state = actionStates[index % actionStates.length] ?? 'open'
  if (state === 'open') return untouched
  const reason =
    state === 'dropped' ? (index < 4 ? '=1+1 others do it already' : 'The tool is replaced next year.') : ''
  return { state, since: '2026-04-02T09:30:00.000Z', by: people[index % people.length] ?? '', reason }
}

function sorted(ids: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
}
