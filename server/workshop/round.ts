import { randomUUID } from 'node:crypto'
import { recordEvent } from '../audit/event.ts'
import type { Services } from '../services.ts'
import { findItem, move } from './item.ts'

export const noTimer = { timerStartedAt: null, timerSeconds: null }

/** Begins the next secret round of an item, its first or a further one, and takes the room to it. */
export async function beginRound({ db }: Services, { assessmentId, itemId, actorId, step }: Beginning): Promise<void> {
  await db.$transaction(async (tx) => {
    const item = await findItem(tx, assessmentId, itemId)
    await move(tx, item, step)
    const number = (item.round?.number ?? 0) + 1
    if (item.parkedAt) await tx.item.update({ where: { id: itemId }, data: { parkedAt: null } })
    await tx.round.create({ data: { id: randomUUID(), itemId, number } })
    const running = { currentItemId: itemId, status: 'running', ...noTimer }
    await tx.assessment.update({ where: { id: assessmentId }, data: running })
    const action = step === 'open' ? 'item.opened' : 'round.opened'
    await recordEvent(tx, { assessmentId, actorId, action, detail: { itemId, round: number } })
  })
}

type Beginning = { assessmentId: string; itemId: string; actorId: string; step: 'open' | 'again' }
