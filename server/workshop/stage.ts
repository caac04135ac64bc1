import { readBallot } from '../../lib/workshop/ballot.ts'
import { isItemState } from '../../lib/workshop/item.ts'
import { isRole, mayRate } from '../../lib/workshop/role.ts'
import { projectStage, type Reveal, type Stage } from '../../lib/workshop/stage.ts'
import type { Database, Queries } from '../db/client.ts'
import type { SyncServer } from '../sync/server.ts'
import { revealedBallot } from './ballot.ts'

type Parts = { db: Database; sync: SyncServer }

/**
 * Keeps stages in step with the database. A projection reads everything and writes what differs, so it can be asked
 * for at any time and any number of times; those asked for while one runs are answered by one more.
 */
export function createStageProjector({ db, sync }: Parts) {
  const running = new Map<string, { current: Promise<void>; again: Promise<void> | undefined }>()

  async function write(assessmentId: string): Promise<void> {
    const stage = await stageOf({ db, sync }, assessmentId)
    if (stage) await sync.write({ kind: 'stage', workshop: assessmentId }, (doc) => projectStage(doc, stage))
  }

  /** Resolves when the stage shows the database as it was at the call, or later. */
  function project(assessmentId: string): Promise<void> {
    const busy = running.get(assessmentId)
    if (busy) {
      busy.again ??= busy.current.catch(() => undefined).then(() => start(assessmentId))
      return busy.again
    }
    return start(assessmentId)
  }

  function start(assessmentId: string): Promise<void> {
    const current = write(assessmentId).finally(() => {
      if (running.get(assessmentId)?.current === current) running.delete(assessmentId)
    })
    running.set(assessmentId, { current, again: undefined })
    return current
  }

  return { project }
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
  const open = currentItemId && current?.state === 'open' ? { itemId: currentItemId, round: current.round } : undefined
  return {
    currentItemId,
    planVersion: assessment.planVersion,
    timer: timerStartedAt && timerSeconds ? { startedAt: timerStartedAt.getTime(), seconds: timerSeconds } : null,
    items,
    voted: open ? await votersOf({ db, sync }, assessmentId, open.itemId, open.round) : [],
    reveal: currentItemId && current ? await revealOf(db, currentItemId) : null,
  }
}

/** Members whose ballot for this round is cast; what it says stays where it is. */
async function votersOf({ db, sync }: Parts, assessmentId: string, itemId: string, round: number): Promise<string[]> {
  const members = await db.member.findMany({ where: { assessmentId, removedAt: null }, orderBy: { joinedAt: 'asc' } })
  const raters = members.filter((member) => isRole(member.role) && mayRate(member.role))
  const cast = await Promise.all(
    raters.map((member) =>
      sync.read({ kind: 'ballot', workshop: assessmentId, member: member.id }, (doc) => readBallot(doc, itemId, round)),
    ),
  )
  return raters.filter((_, index) => cast[index] !== undefined).map((member) => member.id)
}

/** The ballots of the item's last revealed round; null while its current round is secret. */
async function revealOf(db: Queries, itemId: string): Promise<Reveal | null> {
  const round = await db.round.findFirst({ where: { itemId }, orderBy: { number: 'desc' }, include: { ballots: true } })
  if (!round?.revealedAt) return null
  return { itemId, round: round.number, ballots: round.ballots.map(revealedBallot) }
}
