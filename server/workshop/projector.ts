import type { Logger } from 'pino'
import { hasBallot } from '../../lib/workshop/ballot.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import { projectStage, type Stage } from '../../lib/workshop/stage.ts'
import { type StageSources, stageOf } from './stage.ts'

/** The projections of one assessment: the one that runs, and the one that follows it. */
type Queue = { running: Promise<void>; next: Promise<void> | undefined }

/**
 * Keeps stages in step with the database. A projection reads everything and writes what differs, so it can be asked
 * for at any time and any number of times; those asked for while one runs are answered by one more.
 */
export function createStageProjector({ db, sync, logger }: StageSources & { logger: Logger }) {
  const queues = new Map<string, Queue>()
  const shown = new Map<string, Stage>()

  async function write(assessmentId: string): Promise<void> {
    try {
      const stage = await stageOf({ db, sync }, assessmentId)
      if (!stage) return void shown.delete(assessmentId)
      await sync.write({ kind: 'stage', workshop: assessmentId }, (doc) => projectStage(doc, stage))
      shown.set(assessmentId, stage)
    } catch (err) {
      // What was decided is in the database; the stage catches up with the next projection.
      logger.error({ err, assessmentId }, 'stage not projected')
    }
  }

  function begin(assessmentId: string, queue: Queue): Promise<void> {
    queue.next = undefined
    queue.running = write(assessmentId).then(() => {
      if (queue.next === undefined) queues.delete(assessmentId)
    })
    return queue.running
  }

  /** Resolves when the stage shows the database as it was at the call, or later. Never rejects: failures are logged. */
  function project(assessmentId: string): Promise<void> {
    const queue = queues.get(assessmentId)
    if (queue) {
      queue.next ??= queue.running.then(() => begin(assessmentId, queue))
      return queue.next
    }
    const first: Queue = { running: Promise.resolve(), next: undefined }
    queues.set(assessmentId, first)
    return begin(assessmentId, first)
  }

  return {
    project,

    /** Projects unless this process has done so before: a stage that was stored earlier may lag behind the database. */
    async projectFirst(assessmentId: string): Promise<void> {
      if (!shown.has(assessmentId)) await project(assessmentId)
    },

    /** A ballot changed: the stage follows when that changes who has voted, and not with each letter of a remark. */
    async followBallot({ workshop, member }: DocumentRef & { kind: 'ballot' }): Promise<void> {
      const stage = shown.get(workshop)
      if (!stage || queues.has(workshop)) return project(workshop)
      const itemId = stage.currentItemId
      const item = itemId === null ? undefined : stage.items[itemId]
      if (itemId === null || item?.state !== 'open') return
      const hasVoted = await sync.read({ kind: 'ballot', workshop, member }, (doc) =>
        hasBallot(doc, itemId, item.round),
      )
      if (hasVoted !== stage.voted.includes(member)) await project(workshop)
    },
  }
}
