import { DomainError } from '../../lib/errors.ts'
import type { Queries } from '../db/client.ts'

/**
 * Throws `conflict` while a round is open: its ballots are on the scale it was opened with, and what would be made of
 * them on another is nobody's business before the reveal.
 */
export async function refuseWhileRoundIsOpen(tx: Queries, assessmentId: string): Promise<void> {
  const open = await tx.item.count({ where: { assessmentId, state: 'open' } })
  if (open === 0) return
  throw new DomainError(
    'conflict',
    `The rating scale and the rating method stay as they are while ${open === 1 ? 'a round is' : `${open} rounds are`} open. Reveal or close each open round in the room first, then change the plan.`,
  )
}
