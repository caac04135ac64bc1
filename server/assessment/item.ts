import { DomainError } from '../../lib/errors.ts'
import type { Queries } from '../db/client.ts'

/**
 * Takes items out of the assessment with the ballots cast on them, and the room away from them. What has a recorded
 * result is never dropped, also when it was reopened: then it throws `conflict` and names it.
 */
export async function dropItems(tx: Queries, ids: string[]): Promise<void> {
  const result = await tx.capabilityResult.findFirst({
    where: { itemId: { in: ids } },
    include: { item: { include: { instance: { include: { scopedProcess: true } } } } },
  })
  if (result) {
    const { attributeId, part, instance } = result.item
    const what = part === '' ? attributeId : `${attributeId} (${part})`
    throw new DomainError(
      'conflict',
      `${instance.scopedProcess.processId} has a recorded result for ${what} in ${instance.name}, which can't leave the scope any more. Keep it in scope, and the rating method as it is.`,
    )
  }
  await tx.assessment.updateMany({ where: { currentItemId: { in: ids } }, data: { currentItemId: null } })
  await tx.item.deleteMany({ where: { id: { in: ids } } })
}
