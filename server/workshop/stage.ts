import { readOn } from '../../lib/measurement/basic.ts'
import { itemStates } from '../../lib/workshop/item.ts'
import { isLitPassage } from '../../lib/workshop/spotlight.ts'
import type { Reveal, Stage } from '../../lib/workshop/stage.ts'
import { topicVersionsOf } from '../change/topic.ts'
import type { Database, Queries } from '../db/client.ts'
import { storedWord } from '../db/word.ts'
import { plannedMeasurement } from '../plan/measurement.ts'
import type { SyncServer } from '../sync/server.ts'
import { inOrderOfJoining, revealedBallot } from './ballot.ts'
import { whoHasVoted } from './cast.ts'

export type StageSources = { db: Database; sync: SyncServer }

/** The stage as the database and the ballots have it; undefined when there is no such assessment. */
export async function stageOf({ db, sync }: StageSources, assessmentId: string): Promise<Stage | undefined> {
  // Read first: what follows is then as new as these say, or newer.
  const topics = await topicVersionsOf(db, assessmentId)
  const assessment = await db.assessment.findUnique({
    where: { id: assessmentId },
    include: {
      joinRequests: { where: { decidedAt: null }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], select: { id: true } },
      processes: { select: { instances: { where: { notesLocked: true }, select: { id: true } } } },
      // The many: of each what is shown and no more, since everybody waits for it at every step of the room.
      items: {
        select: {
          id: true,
          state: true,
          parkedAt: true,
          rounds: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
          results: { where: { supersededAt: null }, take: 1, select: { rating: true } },
        },
      },
    },
  })
  if (!assessment) return undefined

  const { framework, scale } = plannedMeasurement(assessment)
  const items: Stage['items'] = {}
  for (const item of assessment.items) {
    const [round] = item.rounds
    const [result] = item.results
    const rating = result && (readOn(framework, scale, result.rating) ?? result.rating)
    items[item.id] = {
      state: storedWord(itemStates, item.state),
      round: round?.number ?? 0,
      ...(item.parkedAt && { parked: true }),
      ...(rating && { rating }),
    }
  }

  const { currentItemId, timerStartedAt, timerSeconds } = assessment
  const current = currentItemId ? items[currentItemId] : undefined
  // Who has voted, in the open round the room looks at; what they said stays where it is.
  const voted =
    currentItemId && current?.state === 'open'
      ? await whoHasVoted({ db, sync }, { assessmentId, itemId: currentItemId, round: current.round })
      : []
  return {
    currentItemId,
    topics,
    waiting: assessment.joinRequests.map(({ id }) => id),
    calledAt: assessment.calledAt?.getTime() ?? null,
    spotlight: spotlightOf(assessment),
    locked: assessment.processes.flatMap(({ instances }) => instances.map(({ id }) => id)).sort(),
    timer: timerStartedAt && timerSeconds ? { startedAt: timerStartedAt.getTime(), seconds: timerSeconds } : null,
    items,
    voted,
    reveal: currentItemId && current ? await revealOf(db, currentItemId) : null,
  }
}

type Spotlight = {
  spotlightItemId: string | null
  spotlightField: string | null
  spotlightAt: Date | null
  spotlightPassage: string | null
}

function spotlightOf({
  spotlightItemId,
  spotlightField,
  spotlightAt,
  spotlightPassage,
}: Spotlight): Stage['spotlight'] {
  if (!spotlightItemId || !spotlightField || !spotlightAt) return null
  const passage: unknown = JSON.parse(spotlightPassage ?? 'null')
  if (passage !== null && !isLitPassage(passage)) throw new Error(`The passage that ${spotlightItemId} shows is none.`)
  return { itemId: spotlightItemId, field: spotlightField, at: spotlightAt.getTime(), passage }
}

/** The ballots of the item's last revealed round; null while its current round is secret. */
async function revealOf(db: Queries, itemId: string): Promise<Reveal | null> {
  const round = await db.round.findFirst({
    where: { itemId },
    orderBy: { number: 'desc' },
    include: { ballots: inOrderOfJoining },
  })
  if (!round?.revealedAt) return null
  return { itemId, round: round.number, scaleId: round.scaleId, ballots: round.ballots.map(revealedBallot) }
}
