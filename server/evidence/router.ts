import { z } from 'zod'
import { refuseConcluded } from '../../lib/plan/status.ts'
import { recordEvent } from '../audit/event.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import { router } from '../procedure/trpc.ts'
import { evidenceProcedure, memberProcedure } from '../team/procedure.ts'
import { addPiece, changePiece, pieceSchema, removePiece } from './piece.ts'
import { coverageByItem, shownRegister } from './register.ts'

const ofPiece = z.object({ evidenceId: z.string() })

/** The evidence register; every change is made known to the pages that are open. */
export const evidenceRouter = router({
  list: memberProcedure
    .meta({ shows: ['evidence', 'plan', 'team'] })
    .query(({ ctx: { services, member } }) => shownRegister(services.db, member.assessmentId)),

  /** How well each item is covered, in words too, and what the plan's class still asks for, by item id. */
  coverage: memberProcedure
    .meta({ shows: ['evidence', 'plan', 'rounds', 'results'] })
    .query(({ ctx: { services, member } }) => coverageByItem(services.db, member.assessmentId)),

  add: evidenceProcedure
    .input(pieceSchema)
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, ...piece } }) => {
      const id = await services.db.$transaction(async (tx) => {
        await changeRegister(tx, assessmentId)
        const id = await addPiece(tx, { assessmentId, memberId: member.id, piece })
        const detail = { evidenceId: id, kind: piece.kind }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'evidence.added', detail })
        return id
      })
      await services.stages.project(assessmentId)
      return { id }
    }),

  change: evidenceProcedure
    .input(pieceSchema.extend(ofPiece.shape))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, evidenceId, ...piece } }) => {
      await services.db.$transaction(async (tx) => {
        await changeRegister(tx, assessmentId)
        await changePiece(tx, { assessmentId, evidenceId, piece })
        const detail = { evidenceId, kind: piece.kind }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'evidence.changed', detail })
      })
      await services.stages.project(assessmentId)
    }),

  remove: evidenceProcedure
    .input(ofPiece)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, evidenceId } }) => {
      await services.db.$transaction(async (tx) => {
        await changeRegister(tx, assessmentId)
        await removePiece(tx, assessmentId, evidenceId)
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'evidence.removed', detail: { evidenceId } })
      })
      await services.stages.project(assessmentId)
    }),
})

async function changeRegister(tx: Queries, assessmentId: string): Promise<void> {
  refuseConcluded(await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } }))
  await raiseTopics(tx, assessmentId, ['evidence'])
}
