import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { isWorksheetField } from '../../lib/workshop/worksheet.ts'
import { recordEvent } from '../audit/event.ts'
import { raiseTopics } from '../change/topic.ts'
import { router } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import { passageSchema } from '../worksheet/passage.ts'
import { moveOnAgenda } from './agenda.ts'
import { historyOf } from './history.ts'
import { findItem, move } from './item.ts'
import { revealRound } from './reveal.ts'
import { beginRound, noTimer } from './round.ts'
import { litPassage } from './spotlight.ts'

const ofItem = z.object({ itemId: z.string() })

/** What the lead does with the room. The database changes first, with its audit event; the stage follows. */
export const workshopRouter = router({
  /** Opens an item for secret rating and takes the room to it. */
  open: leadProcedure.input(ofItem).mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId } }) => {
    await beginRound(services, { assessmentId, itemId, actorId: user.id, step: 'open' })
    await services.stages.project(assessmentId)
  }),

  /**
   * Takes the room to an item as it is, or back to the lobby. With `call` also those come along who look at something
   * else by themselves.
   */
  show: leadProcedure
    .input(z.object({ itemId: z.string().nullable(), call: z.boolean().default(false) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId, call } }) => {
      await services.db.$transaction(async (tx) => {
        if (itemId !== null) await findItem(tx, assessmentId, itemId)
        if (call) await tx.assessment.update({ where: { id: assessmentId }, data: { calledAt: new Date() } })
        // Calling everybody to where the room is already leaves its time box running.
        await tx.assessment.updateMany({
          where: { id: assessmentId, OR: [{ currentItemId: null }, { currentItemId: { not: itemId } }] },
          data: { currentItemId: itemId, ...noTimer },
        })
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'item.shown', detail: { itemId } })
      })
      await services.stages.project(assessmentId)
    }),

  /**
   * Shows a text of the worksheet, or a passage of it, to everybody, or stops to: their pages open it beside the item it
   * belongs to, the room screen shows how it reads now.
   */
  spotlight: leadProcedure
    .input(
      z.object({
        note: z
          .object({
            itemId: z.string(),
            field: z.string().refine(isWorksheetField, 'A worksheet has no such text.'),
            passage: passageSchema.nullable().default(null),
          })
          .nullable(),
      }),
    )
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, note } }) => {
      const passage = note && (await litPassage(services, assessmentId, note))
      await services.db.$transaction(async (tx) => {
        if (note) await findItem(tx, assessmentId, note.itemId)
        const data = {
          spotlightPassage: passage && JSON.stringify(passage),
          spotlightItemId: note?.itemId ?? null,
          spotlightField: note?.field ?? null,
          spotlightAt: note && new Date(),
        }
        await tx.assessment.update({ where: { id: assessmentId }, data })
        const action = note ? 'note.shown-to-all' : 'note.no-longer-shown'
        const detail = note ? { itemId: note.itemId, field: note.field, whole: note.passage === null } : {}
        await recordEvent(tx, { assessmentId, actorId: user.id, action, detail })
      })
      await services.stages.project(assessmentId)
    }),

  /** Turns all ballots of the open round at once. */
  reveal: leadProcedure.input(ofItem).mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId } }) => {
    await revealRound(services, { assessmentId, itemId, actorId: user.id })
    await services.stages.project(assessmentId)
  }),

  /** A further secret round on a revealed item; the earlier ones are kept. */
  again: leadProcedure.input(ofItem).mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId } }) => {
    await beginRound(services, { assessmentId, itemId, actorId: user.id, step: 'again' })
    await services.stages.project(assessmentId)
  }),

  /** Takes a recorded item up again. Its result is superseded with the reason, and kept. */
  reopen: leadProcedure
    .input(ofItem.extend({ reason: z.string().trim().min(1, 'Say why the item is taken up again.').max(1000) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId, reason } }) => {
      await services.db.$transaction(async (tx) => {
        await move(tx, await findItem(tx, assessmentId, itemId), 'reopen')
        await tx.capabilityResult.updateMany({
          where: { itemId, supersededAt: null },
          data: { supersededAt: new Date(), supersedeReason: reason },
        })
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'item.reopened', detail: { itemId, reason } })
      })
      await services.stages.project(assessmentId)
    }),

  /** Puts an item that is not recorded aside for later, or takes it up again. */
  park: leadProcedure
    .input(ofItem.extend({ parked: z.boolean() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, itemId, parked } }) => {
      await services.db.$transaction(async (tx) => {
        const { state } = await findItem(tx, assessmentId, itemId)
        if (state === 'recorded') throw new DomainError('conflict', 'This item is recorded. Reopen it to take it up.')
        await tx.item.update({ where: { id: itemId }, data: { parkedAt: parked ? new Date() : null } })
        const action = parked ? 'item.parked' : 'item.unparked'
        await recordEvent(tx, { assessmentId, actorId: user.id, action, detail: { itemId } })
      })
      await services.stages.project(assessmentId)
    }),

  /** Moves a process to another place on the agenda, from 0; places beyond the end are the end. */
  reorder: leadProcedure
    .input(z.object({ scopedProcessId: z.string(), to: z.int().min(0) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, scopedProcessId, to } }) => {
      await services.db.$transaction(async (tx) => {
        await moveOnAgenda(tx, { assessmentId, scopedProcessId, to })
        await raiseTopics(tx, assessmentId, ['plan'])
        const detail = { scopedProcessId, to }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'agenda.reordered', detail })
      })
      await services.stages.project(assessmentId)
    }),

  /** Starts the time box of the current item, or stops it. */
  setTimer: leadProcedure
    .input(
      z.object({
        seconds: z
          .int()
          .min(10)
          .max(4 * 60 * 60)
          .nullable(),
      }),
    )
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, seconds } }) => {
      await services.db.$transaction(async (tx) => {
        const timer = seconds === null ? noTimer : { timerStartedAt: new Date(), timerSeconds: seconds }
        await tx.assessment.update({ where: { id: assessmentId }, data: timer })
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'timer.set', detail: { seconds } })
      })
      await services.stages.project(assessmentId)
    }),

  /** Leaves the worksheet of a process instance to the lead alone, or gives it back to all who write notes. */
  lockNotes: leadProcedure
    .input(z.object({ instanceId: z.string(), locked: z.boolean() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, instanceId, locked } }) => {
      await services.db.$transaction(async (tx) => {
        const { count } = await tx.processInstance.updateMany({
          where: { id: instanceId, scopedProcess: { assessmentId } },
          data: { notesLocked: locked },
        })
        if (count === 0) throw new DomainError('not-found', 'There is no such process in this assessment.')
        const action = locked ? 'notes.locked' : 'notes.unlocked'
        await recordEvent(tx, { assessmentId, actorId: user.id, action, detail: { instanceId } })
      })
      // The pages stop offering to write before their lines are cut, so that nobody writes into the gap.
      await services.stages.project(assessmentId)
      services.sync.disconnect({ workshop: assessmentId, instance: instanceId }, closeCodes.restarting)
    }),

  history: memberProcedure
    .meta({ shows: ['rounds', 'results', 'team'] })
    .input(ofItem)
    .query(({ ctx: { services }, input: { assessmentId, itemId } }) => historyOf(services.db, assessmentId, itemId)),
})
