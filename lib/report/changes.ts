import { levelInWords } from '../measurement/level.ts'
import { roleNames } from '../workshop/role.ts'
import { nameOf } from './person.ts'
import type { AssessmentReport, ReportInstance, ReportProcess } from './report.ts'

export const changeKinds = ['scope', 'target', 'level', 'rating', 'team', 'evidence', 'text'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeKindNames: Record<ChangeKind, string> = {
  scope: 'Scope',
  target: 'Targets',
  level: 'Capability levels',
  rating: 'Ratings',
  team: 'Team',
  evidence: 'Evidence',
  text: 'Texts',
}

/** One thing that differs between two reports: null where it was not there before, or is not there any more. */
export type ReportChange = { kind: ChangeKind; what: string; from: string | null; to: string | null }

/** What changed from one report to a later one of the same assessment; of parts that one leaves out, nothing. */
export function changesBetween(before: AssessmentReport, after: AssessmentReport): ReportChange[] {
  const found = [
    ...processChanges(before, after),
    ...byId(before.team, after.team, ({ memberId }) => memberId).flatMap(([was, is]) =>
      change('team', (is ?? was)?.name ?? '', roleOf(was), roleOf(is)),
    ),
    ...registered('evidence', before.evidence, after.evidence),
    ...textChanges(before, after),
  ]
  return changeKinds.flatMap((kind) => found.filter((one) => one.kind === kind))
}

/** A change, or none where both are alike. */
function change(kind: ChangeKind, what: string, from: string | null, to: string | null): ReportChange[] {
  return from === to ? [] : [{ kind, what, from, to }]
}

/** Both lists by identifier, in the order of the later one, then what is only in the earlier one. */
function byId<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (one: T) => string,
): [T | undefined, T | undefined][] {
  const was = new Map(before.map((one) => [idOf(one), one]))
  const is = new Set(after.map(idOf))
  return [
    ...after.map((one): [T | undefined, T | undefined] => [was.get(idOf(one)), one]),
    ...before.filter((one) => !is.has(idOf(one))).map((one): [T | undefined, T | undefined] => [one, undefined]),
  ]
}

function processChanges(before: AssessmentReport, after: AssessmentReport): ReportChange[] {
  return byId(before.processes, after.processes, ({ processId }) => processId).flatMap(([was, is]) => {
    const name = titleOf(is ?? was)
    if (!was || !is) return change('scope', name, was ? 'in scope' : null, is ? 'in scope' : null)
    return [
      ...change('target', name, `level ${was.targetLevel}`, `level ${is.targetLevel}`),
      ...change('level', name, levelInWords(was.level), levelInWords(is.level)),
      ...byId(was.instances, is.instances, ({ instanceId }) => instanceId).flatMap(([earlier, later]) =>
        instanceChanges(name, earlier, later),
      ),
    ]
  })
}

function instanceChanges(
  process: string,
  was: ReportInstance | undefined,
  is: ReportInstance | undefined,
): ReportChange[] {
  const name = `${process}, ${(is ?? was)?.name ?? ''}`
  if (!was || !is) return change('scope', name, was ? 'assessed' : null, is ? 'assessed' : null)
  const items =
    was.items && is.items
      ? byId(was.items, is.items, ({ itemId }) => itemId).flatMap(([earlier, later]) => {
          const item = `${name}: ${(later ?? earlier)?.label ?? ''}`
          return [
            ...change('rating', item, earlier?.result?.rating ?? null, later?.result?.rating ?? null),
            ...change(
              'text',
              `${item}, rationale`,
              textOf(earlier?.result?.rationale),
              textOf(later?.result?.rationale),
            ),
          ]
        })
      : []
  return [
    ...items,
    ...change('text', `${name}, strengths`, textOf(was.strengths), textOf(is.strengths)),
    ...change('text', `${name}, weaknesses`, textOf(was.weaknesses), textOf(is.weaknesses)),
  ]
}

const assessmentTexts = ['title', 'purpose', 'sponsor', 'unit'] as const

function textChanges(before: AssessmentReport, after: AssessmentReport): ReportChange[] {
  return [
    ...assessmentTexts.flatMap((field) =>
      change(
        'text',
        `Assessment, ${field}`,
        textOf(nameOf(before.assessment[field])),
        textOf(nameOf(after.assessment[field])),
      ),
    ),
    ...registered('text', before.findings, after.findings),
    ...registered('text', before.actions, after.actions),
  ]
}

type Registered = { id: string; title: string }

/** Pieces with a title: come, gone, or not as they were. */
function registered<T extends Registered>(kind: ChangeKind, before: readonly T[] | null, after: readonly T[] | null) {
  if (!before || !after) return []
  return byId(before, after, ({ id }) => id).flatMap(([was, is]) => {
    const differs = was && is && JSON.stringify(was) !== JSON.stringify(is)
    const title = (is ?? was)?.title ?? ''
    if (differs) return [{ kind, what: title, from: was.title, to: is.title }]
    return change(kind, title, was?.title ?? null, is?.title ?? null)
  })
}

function titleOf(process: ReportProcess | undefined): string {
  return process ? `${process.processId} ${process.name}` : ''
}

function roleOf(member: AssessmentReport['team'][number] | undefined): string | null {
  if (!member) return null
  return member.former ? `${roleNames[member.role]}, left` : roleNames[member.role]
}

function textOf(text: string | null | undefined): string | null {
  return text || null
}
