import type { Database } from '../db/client.ts'
import { recordEvent } from './event.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Deletes events that every organisation has kept for long enough; one that keeps them for ever keeps them all, since
 * they share one chain. Where it was cut is written down first: from there on the chain can still be followed. Returns how
 * many are gone.
 */
export async function deleteOldEvents(db: Database, now = Date.now()): Promise<number> {
  const organisations = await db.organisation.findMany({
    where: { demo: false },
    select: { id: true, auditDays: true },
  })
  const days = organisations.map(({ auditDays }) => auditDays ?? Number.POSITIVE_INFINITY)
  const longest = Math.max(...days)
  if (days.length === 0 || longest === Number.POSITIVE_INFINITY) return 0
  return db.$transaction(async (tx) => {
    const old = { hash: { not: '' }, at: { lt: new Date(now - longest * dayMs) } }
    const last = await tx.auditEvent.findFirst({ where: old, orderBy: { id: 'desc' } })
    if (!last) return 0
    await tx.auditCut.create({ data: { upTo: last.id, hash: last.hash } })
    const { count } = await tx.auditEvent.deleteMany({ where: { id: { lte: last.id } } })
    const detail = { upTo: last.id, events: count }
    for (const { id: organisationId } of organisations) {
      const byItself = { assessmentId: null, actorId: null, organisationId }
      await recordEvent(tx, { ...byItself, action: 'audit.shortened', detail })
    }
    return count
  })
}
