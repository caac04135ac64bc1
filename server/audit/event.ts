import { type AuditAction, type AuditDetail, auditActions } from '../../lib/audit/action.ts'
import type { Queries } from '../db/client.ts'

type AuditEntry<Action extends AuditAction, Detail> = {
  assessmentId: string | null
  actorId: string | null
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
  { assessmentId, actorId, action, detail }: AuditEntry<AuditAction, unknown>,
): Promise<void> {
  const kept = auditActions[action].detail.parse(detail)
  await tx.auditEvent.create({ data: { assessmentId, actorId, action, detail: JSON.stringify(kept) } })
}
