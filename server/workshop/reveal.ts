import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { worksheetOf } from '../../lib/workshop/document.ts'
import type { MakeChange } from '../change/change.ts'
import type { Services } from '../services.ts'
import { keepVersion } from '../worksheet/version.ts'
import { ballotsToReveal, whoHasVoted } from './cast.ts'
import { findItem, move } from './item.ts'

/**
 * Takes the ballots of the open round out of their documents, stores them as rows with the worksheet as it stands, and
 * marks the round revealed: values are copied, never Yjs structures, so nothing of a person's document goes with them.
 */
export async function revealRound(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  change: MakeChange,
  { assessmentId, itemId }: { assessmentId: string; itemId: string },
): Promise<void> {
  const { round, framework, scale, instanceId } = await findItem(db, assessmentId, itemId)
  if (!round) throw new DomainError('conflict', 'This item has not been opened yet. Open it for rating first.')

  const voting = { assessmentId, itemId, round: round.number }
  const voted = await whoHasVoted({ db, sync }, voting)
  if (voted.length === 0) throw new DomainError('conflict', 'Nobody has rated yet. Wait for the first ballot.')
  // From here on the ballots are looked at: whether the round can be revealed does not depend on what they say.
  const ballots = await ballotsToReveal({ sync }, voting, voted, { framework, scale })
  const worksheet = await sync.freeze(worksheetOf({ assessmentId, instanceId }))

  const detail = { itemId, round: round.number, ballots: ballots.length }
  await change({ action: 'round.revealed', detail, topics: ['rounds', 'worksheets'] }, async (tx) => {
    const item = await findItem(tx, assessmentId, itemId)
    if (item.round?.id !== round.id)
      throw new DomainError('conflict', 'Another round has begun. Look at the room again.')
    await move(tx, item, 'reveal')
    await tx.round.update({ where: { id: round.id }, data: { revealedAt: new Date(), scaleId: scale.id } })
    await tx.ballot.createMany({
      data: ballots.map(({ memberId, choice, confidence, remark }) => ({
        id: randomUUID(),
        roundId: round.id,
        memberId,
        choice,
        confidence: confidence ?? null,
        remark: remark ?? '',
      })),
    })
    await keepVersion(tx, item, 'reveal', worksheet)
  })
}
