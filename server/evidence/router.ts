import { randomUUID } from 'node:crypto'
import { z } from 'zod'
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
    .mutation(({ ctx: { change, member }, input: { assessmentId, ...piece } }) => {
      const id = randomUUID()
      const detail = { evidenceId: id, kind: piece.kind }
      return change({ action: 'evidence.added', detail, topics: ['evidence'] }, async (tx) => {
        await addPiece(tx, { id, assessmentId, memberId: member.id, piece })
        return { id }
      })
    }),

  change: evidenceProcedure
    .input(pieceSchema.extend(ofPiece.shape))
    .mutation(({ ctx: { change }, input: { assessmentId, evidenceId, ...piece } }) =>
      change({ action: 'evidence.changed', detail: { evidenceId, kind: piece.kind }, topics: ['evidence'] }, (tx) =>
        changePiece(tx, { assessmentId, evidenceId, piece }),
      ),
    ),

  remove: evidenceProcedure
    .input(ofPiece)
    .mutation(({ ctx: { change }, input: { assessmentId, evidenceId } }) =>
      change({ action: 'evidence.removed', detail: { evidenceId }, topics: ['evidence'] }, (tx) =>
        removePiece(tx, assessmentId, evidenceId),
      ),
    ),
})
