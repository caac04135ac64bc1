import { refuseConcluded } from '../../lib/plan/status.ts'
import { type AuditEntry, recordEvent } from '../audit/event.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'

type Change = { services: Services; assessmentId: string; actorId: string; action: string }

/**
 * Changes findings or actions of an assessment that is not ended, writes what happened, and makes it known to the pages
 * that are open. `change` returns what the event says of it.
 */
export async function changeImprovement<Detail extends NonNullable<AuditEntry['detail']>>(
  { services, assessmentId, actorId, action }: Change,
  change: (tx: Queries) => Promise<Detail>,
): Promise<Detail> {
  const detail = await services.db.$transaction(async (tx) => {
    refuseConcluded(await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } }))
    await raiseTopics(tx, assessmentId, ['findings'])
    const detail = await change(tx)
    await recordEvent(tx, { assessmentId, actorId, action, detail })
    return detail
  })
  await services.stages.project(assessmentId)
  return detail
}
