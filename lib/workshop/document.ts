import { mayRate, mayRead, mayWriteNotes, type Role } from './role.ts'

/**
 * The documents of a workshop, each with one authority. A right is granted on a whole document, before its bytes
 * are decoded; nobody is trusted to leave part of a document alone.
 *
 *   stage/<workshop>                what everyone looks at; written by the server alone
 *   worksheet/<workshop>/<instance> evidence notes, draft rating and rationale of one process instance
 *   ballot/<workshop>/<member>      one member's own ratings; nobody else ever receives its bytes
 *
 * A workshop carries the id of its assessment.
 */
export type DocumentRef =
  | { kind: 'stage'; workshop: string }
  | { kind: 'worksheet'; workshop: string; instance: string }
  | { kind: 'ballot'; workshop: string; member: string }

/** The worksheet that holds what is written about a process instance. */
export function worksheetOf({ assessmentId, instanceId }: { assessmentId: string; instanceId: string }): DocumentRef {
  return { kind: 'worksheet', workshop: assessmentId, instance: instanceId }
}

export type Right = 'none' | 'read' | 'write'

const id = '([A-Za-z0-9_-]{1,64})'
const stagePattern = new RegExp(`^stage/${id}$`)
const worksheetPattern = new RegExp(`^worksheet/${id}/${id}$`)
const ballotPattern = new RegExp(`^ballot/${id}/${id}$`)

/** Name on the wire and in the update log. */
export function documentName(ref: DocumentRef): string {
  switch (ref.kind) {
    case 'stage':
      return `stage/${ref.workshop}`
    case 'worksheet':
      return `worksheet/${ref.workshop}/${ref.instance}`
    case 'ballot':
      return `ballot/${ref.workshop}/${ref.member}`
  }
}

/** The document a name means, or undefined when it names none. */
export function parseDocumentName(name: string): DocumentRef | undefined {
  const [, stageOf] = stagePattern.exec(name) ?? []
  if (stageOf) return { kind: 'stage', workshop: stageOf }
  const [, workshop, instance] = worksheetPattern.exec(name) ?? []
  if (workshop && instance) return { kind: 'worksheet', workshop, instance }
  const [, ballotOf, member] = ballotPattern.exec(name) ?? []
  if (ballotOf && member) return { kind: 'ballot', workshop: ballotOf, member }
  return undefined
}

/**
 * What a member with this role may do with a document of their workshop. A worksheet that is `locked` is written by
 * the lead alone.
 */
export function rightOn(ref: DocumentRef, member: { id: string; role: Role }, { locked = false } = {}): Right {
  switch (ref.kind) {
    case 'stage':
      return mayRead(member.role) ? 'read' : 'none'
    case 'worksheet':
      if (mayWriteNotes(member.role, { locked })) return 'write'
      return mayRead(member.role) ? 'read' : 'none'
    case 'ballot':
      return ref.member === member.id && mayRate(member.role) ? 'write' : 'none'
  }
}
