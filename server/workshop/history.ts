import { storedDissent } from '../../lib/consensus/dissent.ts'
import { recordedEvidence } from '../../lib/evidence/recorded.ts'
import type { Queries } from '../db/client.ts'
import { namesOfMembers } from '../team/names.ts'
import { inOrderOfJoining, revealedBallot } from './ballot.ts'
import { findItem } from './item.ts'

/** Every round of an item and every result recorded for it, the superseded ones too. */
export async function historyOf(db: Queries, assessmentId: string, itemId: string) {
  await findItem(db, assessmentId, itemId)
  const [rounds, results, nameOf] = await Promise.all([
    db.round.findMany({ where: { itemId }, orderBy: { number: 'asc' }, include: { ballots: inOrderOfJoining } }),
    db.capabilityResult.findMany({
      where: { itemId },
      orderBy: { recordedAt: 'asc' },
      include: { worksheet: { select: { sha256: true } } },
    }),
    namesOfMembers(db, assessmentId),
  ])
  return {
    rounds: rounds.map(({ number, scaleId, openedAt, revealedAt, ballots }) => ({
      number,
      scaleId,
      openedAt: openedAt.toISOString(),
      revealedAt: revealedAt?.toISOString() ?? null,
      ballots: ballots.map((ballot) => ({ ...revealedBallot(ballot), name: nameOf(ballot.memberId) })),
    })),
    results: results.map((result) => ({
      id: result.id,
      rating: result.rating,
      scaleId: result.scaleId,
      evidence: recordedEvidence(result.evidence),
      rationale: result.rationale,
      rule: result.rule,
      dissent: storedDissent(result.dissent).map((ballot) => ({ ...ballot, name: nameOf(ballot.memberId) })),
      recordedBy: nameOf(result.recordedById),
      recordedAt: result.recordedAt.toISOString(),
      supersededAt: result.supersededAt?.toISOString() ?? null,
      supersedeReason: result.supersedeReason,
      worksheetSha256: result.worksheet.sha256,
    })),
  }
}
