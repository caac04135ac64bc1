import { randomUUID } from 'node:crypto'
import type { MakeChange } from '../change/change.ts'
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
    await tx.round.create({ data: { id: randomUUID(), itemId, number: round } })
    // With its first round an assessment is running, which pages of the plan say.
    if (item.assessment.status !== 'running') also.topics('plan')
    const running = { currentItemId: itemId, status: 'running', ...noTimer }
    await tx.assessment.update({ where: { id: assessmentId }, data: running })
    return { itemId, round }
  })
}
