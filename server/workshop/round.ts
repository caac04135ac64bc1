import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import type { MakeChange } from '../change/change.ts'
import { roomForRound } from '../limits/room-for.ts'
import { findItem, move } from './item.ts'

export const noTimer = { timerStartedAt: null, timerSeconds: null }

type Beginning = { assessmentId: string; itemId: string; step: 'open' | 'again' }

/** Begins the next secret round of an item, its first or a further one, and takes the room to it. */
export async function beginRound(change: MakeChange, { assessmentId, itemId, step }: Beginning): Promise<void> {
  const action = step === 'open' ? 'item.opened' : 'round.opened'
  await change({ action, topics: ['rounds'] }, async (tx, also) => {
    const item = await findItem(tx, assessmentId, itemId)
    await move(tx, item, step)
    const round = (item.round?.number ?? 0) + 1
    if (item.parkedAt) await tx.item.update({ where: { id: itemId }, data: { parkedAt: null } })
    await roomForRound(tx, { itemId, assessmentId })
    await tx.round.create({ data: { id: randomUUID(), itemId, number: round, scaleId: item.plannedScale.id } })
    // With its first round an assessment is running, which pages of the plan say.
    if (item.assessment.status !== 'running') also.topics('plan')
    const running = { currentItemId: itemId, status: 'running', ...noTimer }
    await tx.assessment.update({ where: { id: assessmentId }, data: running })
    return { itemId, round }
  })
}

/**
 * Closes the open round of an item without revealing it, as if it had not been opened. Ballots stay where they were
 * cast, and count when a round of this number is opened again.
 */
export async function closeRound(
  change: MakeChange,
  { assessmentId, itemId }: Pick<Beginning, 'assessmentId' | 'itemId'>,
): Promise<void> {
  await change({ action: 'round.closed', topics: ['rounds'] }, async (tx) => {
    const item = await findItem(tx, assessmentId, itemId)
    const { round } = item
    const before = await tx.round.findFirst({
      where: { itemId, revealedAt: { not: null } },
      orderBy: { number: 'desc' },
      include: { _count: { select: { results: true } } },
    })
    // What was recorded after the round before was reopened since: its ballots are not looked at any more.
    const isFirst = before === null || before._count.results > 0
    await move(tx, item, isFirst ? 'close the first round' : 'close the further round')
    if (!round) throw new DomainError('conflict', 'This item has not been opened yet. Open it for rating first.')
    await tx.round.delete({ where: { id: round.id } })
    return { itemId, round: round.number }
  })
}
