import type { Queries } from '../db/client.ts'

/** What happened, to be written in the same transaction as the change itself. `detail` never holds note content. */
export type AuditEntry = {
  assessmentId: string | null
  actorId: string | null
  action: string // noun.verb in the past: "item.revealed"
  detail?: Record<string, unknown>
}

export async function recordEvent(
  tx: Queries,
  { assessmentId, actorId, action, detail = {} }: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({ data: { assessmentId, actorId, action, detail: JSON.stringify(detail) } })
}
