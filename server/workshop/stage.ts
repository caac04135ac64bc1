import type { Logger } from 'pino'
import { measurementOf } from '../../lib/measurement/frameworks.ts'
import { isItemState } from '../../lib/workshop/item.ts'
import { projectStage, type Reveal, type Stage } from '../../lib/workshop/stage.ts'
import type { Database, Queries } from '../db/client.ts'
import type { SyncServer } from '../sync/server.ts'
import { inOrderOfJoining, revealedBallot } from './ballot.ts'
import { castBallots } from './cast.ts'

type Parts = { db: Database; sync: SyncServer }

/** The projections of one assessment: the one that runs, and the one that follows it. */
type Line = { running: Promise<void>; next: Promise<void> | undefined }

/**
 * Keeps stages in step with the database. A projection reads everything and writes what differs, so it can be asked
 * for at any time and any number of times; those asked for while one runs are answered by one more.
 */
export function createStageProjector({ db, sync, logger }: Parts & { logger: Logger }) {
  const lines = new Map<string, Line>()
  const projected = new Map<string, Promise<void>>()

  async function write(assessmentId: string): Promise<void> {
    try {
      const stage = await stageOf({ db, sync }, assessmentId)
      if (stage) await sync.write({ kind: 'stage', workshop: assessmentId }, (doc) => projectStage(doc, stage))
    } catch (err) {
      // What was decided is in the database; the stage catches up with the next projection.
      logger.error({ err, assessmentId }, 'stage not projected')
    }
  }

  function begin(assessmentId: string, line: Line): Promise<void> {
    line.next = undefined
    line.running = write(assessmentId).then(() => {
      if (line.next === undefined) lines.delete(assessmentId)
    })
    return line.running
  }

  /** Resolves when the stage shows the database as it was at the call, or later. Never rejects: failures are logged. */
  function project(assessmentId: string): Promise<void> {
    const line = lines.get(assessmentId)
    if (line) {
      line.next ??= line.running.then(() => begin(assessmentId, line))
      return line.next
    }
    const first: Line = { running: Promise.resolve(), next: undefined }
    lines.set(assessmentId, first)
    return begin(assessmentId, first)
  }

  /** Projects unless this process has done so before: a stage that was stored earlier may lag behind the database. */
  function projectOnce(assessmentId: string): Promise<void> {
    const known = projected.get(assessmentId) ?? project(assessmentId)
    projected.set(assessmentId, known)
    return known
  }

  return { project, projectOnce }
}

export type StageProjector = ReturnType<typeof createStageProjector>

/** The stage as the database and the ballots have it; undefined when there is no such assessment. */
async function stageOf({ db, sync }: Parts, assessmentId: string): Promise<Stage | undefined> {
  const assessment = await db.assessment.findUnique({
    where: { id: assessmentId },
    include: {
      items: {
        include: {
          rounds: { orderBy: { number: 'desc' }, take: 1 },
          results: { where: { supersededAt: null }, take: 1 },
        },
      },
    },
  })
  if (!assessment) return undefined

  const items: Stage['items'] = {}
  for (const item of assessment.items) {
    const [round] = item.rounds
    const [result] = item.results
    if (!isItemState(item.state)) throw new Error(`Item ${item.id} is in an unknown state: ${item.state}`)
    items[item.id] = { state: item.state, round: round?.number ?? 0, ...(result && { rating: result.rating }) }
  }

  const { currentItemId, timerStartedAt, timerSeconds } = assessment
  const current = currentItemId ? items[currentItemId] : undefined
  // Who has voted, in the open round the room looks at; what they said stays where it is.
  const cast =
    currentItemId && current?.state === 'open'
      ? await castBallots(
          { db, sync },
          { assessmentId, itemId: currentItemId, round: current.round, scale: measurementOf(assessment).scale },
        )
      : []
  return {
    currentItemId,
    planVersion: assessment.planVersion,
    timer: timerStartedAt && timerSeconds ? { startedAt: timerStartedAt.getTime(), seconds: timerSeconds } : null,
    items,
    voted: cast.map(({ memberId }) => memberId),
    reveal: currentItemId && current ? await revealOf(db, currentItemId) : null,
  }
}

/** The ballots of the item's last revealed round; null while its current round is secret. */
async function revealOf(db: Queries, itemId: string): Promise<Reveal | null> {
  const round = await db.round.findFirst({
    where: { itemId },
    orderBy: { number: 'desc' },
    include: { ballots: inOrderOfJoining },
  })
  if (!round?.revealedAt) return null
  return { itemId, round: round.number, ballots: round.ballots.map(revealedBallot) }
}
