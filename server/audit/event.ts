import { type AuditAction, type AuditDetail, auditActions } from '../../lib/audit/action.ts'
import type { Queries } from '../db/client.ts'
import { addressOfCaller } from './caller.ts'
import { hashOf } from './chain.ts'

type AuditEntry<Action extends AuditAction, Detail> = {
  assessmentId: string | null
  actorId: string | null
  /** Of what the server does by itself; of all else it follows from the assessment or the person. */
  organisationId?: string
  action: Action
  detail: Detail
}

/** Writes what happened, in the same transaction as the change itself. */
export function recordEvent<Action extends AuditAction>(
  tx: Queries,
  entry: AuditEntry<Action, AuditDetail<Action>>,
): Promise<void> {
  return recordKnown(tx, entry)
}

/** The same, of anything that holds at least what the list of actions names; the rest of it is not kept. */
export async function recordKnown(
  tx: Queries,
  { assessmentId, actorId, organisationId, action, detail: told }: AuditEntry<AuditAction, unknown>,
): Promise<void> {
  const detail = JSON.stringify(auditActions[action].detail.parse(told))
  const actor = actorId === null ? null : await tx.user.findUnique({ where: { id: actorId } })
  const organisation = await organisationOf(tx, assessmentId, organisationId ?? actor?.organisationId)
  const event = {
    organisationId: organisation?.id ?? null,
    assessmentId,
    actorId,
    address: addressOfCaller(),
    at: new Date(),
    action,
    detail,
  }
  // Anybody may play with the demo, and it begins anew every day: nothing of it is evidence.
  if (organisation?.demo) {
    await tx.auditEvent.create({ data: event })
    return
  }
  // Nobody comes between the last event and this one: SQLite has one writer. PostgreSQL needs a lock here.
  const { id, hash: previousHash } = await lastOf(tx)
  const chained = { ...event, id: id + 1 }
  await tx.auditEvent.create({ data: { ...chained, previousHash, hash: hashOf(chained, previousHash) } })
}

async function organisationOf(tx: Queries, assessmentId: string | null, organisationId: string | undefined) {
  const assessment =
    assessmentId === null
      ? null
      : await tx.assessment.findUnique({ where: { id: assessmentId }, select: { organisation: true } })
  if (assessment) return assessment.organisation
  return organisationId === undefined ? null : tx.organisation.findUnique({ where: { id: organisationId } })
}

/** The id of the last event, and the hash of the last one in the chain. */
async function lastOf(tx: Queries): Promise<{ id: number; hash: string }> {
  const newest = await tx.auditEvent.findFirst({ orderBy: { id: 'desc' } })
  const chained = newest?.hash
    ? newest
    : await tx.auditEvent.findFirst({ where: { hash: { not: '' } }, orderBy: { id: 'desc' } })
  const cut = await tx.auditCut.findFirst({ orderBy: { upTo: 'desc' } })
  return { id: Math.max(newest?.id ?? 0, cut?.upTo ?? 0), hash: chained?.hash ?? cut?.hash ?? '' }
}
