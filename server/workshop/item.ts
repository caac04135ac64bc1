import { DomainError } from '../../lib/errors.ts'
import { type ItemMove, itemStates, moveItem } from '../../lib/workshop/item.ts'
import type { Queries } from '../db/client.ts'
import { storedWord } from '../db/word.ts'
import { plannedMeasurement } from '../plan/measurement.ts'
import { inOrderOfJoining } from './ballot.ts'

/**
 * An item of the assessment with its newest round. `scale` is the one its ballots are on: a round keeps the scale it
 * was opened with, whatever the plan names since. Throws `not-found` for items of other assessments too.
 */
export async function findItem(db: Queries, assessmentId: string, itemId: string) {
  const item = await db.item.findFirst({
    where: { id: itemId, assessmentId },
    include: {
      assessment: true,
      rounds: { orderBy: { number: 'desc' }, take: 1, include: { ballots: inOrderOfJoining } },
    },
  })
  if (!item) throw new DomainError('not-found', 'This item is not in the scope any more. Look at the agenda again.')
  const { framework, scale: plannedScale } = plannedMeasurement(item.assessment)
  const [round] = item.rounds
  const scale = framework.scales.find(({ id }) => id === round?.scaleId) ?? plannedScale
  return { ...item, round, framework, plannedScale, scale }
}

export type FoundItem = Awaited<ReturnType<typeof findItem>>

/**
 * Moves an item on in its life. The state is compared as it is written, so that of two devices that act at the same
 * time one wins and the other is told.
 */
export async function move(tx: Queries, item: FoundItem, step: ItemMove): Promise<void> {
  const state = moveItem(storedWord(itemStates, item.state), step)
  const { count } = await tx.item.updateMany({ where: { id: item.id, state: item.state }, data: { state } })
  if (count === 0) throw new DomainError('conflict', 'Somebody was faster. Look at the room again.')
}
