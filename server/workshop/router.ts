import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { isWorksheetField } from '../../lib/workshop/worksheet.ts'
import { router } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import { passageSchema } from '../worksheet/passage.ts'
import { moveOnAgenda } from './agenda.ts'
import { historyOf } from './history.ts'
import { findItem, move } from './item.ts'
import { revealRound } from './reveal.ts'
import { beginRound, closeRound, noTimer } from './round.ts'
import { showNote, stopShowing } from './spotlight.ts'

const ofItem = z.object({ itemId: z.string() })

/** What the lead does with the room. The database changes first, with its audit event; the stage follows. */
export const workshopRouter = router({
  /** Opens an item for secret rating and takes the room to it. */
  open: leadProcedure
    .input(ofItem)
    .mutation(({ ctx: { change }, input }) => beginRound(change, { ...input, step: 'open' })),

  /**
   * Takes the room to an item as it is, or back to the lobby. With `call` also those come along who look at something
   * else by themselves.
   */
  show: leadProcedure
    .input(z.object({ itemId: z.string().nullable(), call: z.boolean().default(false) }))
    .mutation(({ ctx: { change }, input: { assessmentId, itemId, call } }) =>
      change({ action: 'item.shown', detail: { itemId }, topics: [] }, async (tx) => {
        if (itemId !== null) await findItem(tx, assessmentId, itemId)
        if (call) await tx.assessment.update({ where: { id: assessmentId }, data: { calledAt: new Date() } })
        // Calling everybody to where the room is already leaves its time box running.
        await tx.assessment.updateMany({
          where: { id: assessmentId, OR: [{ currentItemId: null }, { currentItemId: { not: itemId } }] },
          data: { currentItemId: itemId, ...noTimer },
        })
      }),
    ),

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
    .mutation(({ ctx: { services, change }, input: { assessmentId, note } }) =>
      note ? showNote(services, change, assessmentId, note) : stopShowing(change, assessmentId),
    ),

  /** Turns all ballots of the open round at once. */
  reveal: leadProcedure
    .input(ofItem)
    .mutation(({ ctx: { services, change }, input }) => revealRound(services, change, input)),

  /** Closes the open round without revealing it. */
  closeRound: leadProcedure.input(ofItem).mutation(({ ctx: { change }, input }) => closeRound(change, input)),

  /** A further secret round on a revealed item; the earlier ones are kept. */
  again: leadProcedure
    .input(ofItem)
    .mutation(({ ctx: { change }, input }) => beginRound(change, { ...input, step: 'again' })),

  /** Takes a recorded item up again. Its result is superseded with the reason, and kept. */
  reopen: leadProcedure
    .input(ofItem.extend({ reason: z.string().trim().min(1, 'Say why the item is taken up again.').max(1000) }))
    .mutation(({ ctx: { change }, input: { assessmentId, itemId, reason } }) =>
      change({ action: 'item.reopened', detail: { itemId, reason }, topics: ['results'] }, async (tx) => {
        await move(tx, await findItem(tx, assessmentId, itemId), 'reopen')
        await tx.capabilityResult.updateMany({
          where: { itemId, supersededAt: null },
          data: { supersededAt: new Date(), supersedeReason: reason },
        })
      }),
    ),

  /** Puts an item that is not recorded aside for later, or takes it up again. */
  park: leadProcedure
    .input(ofItem.extend({ parked: z.boolean() }))
    .mutation(({ ctx: { change }, input: { assessmentId, itemId, parked } }) =>
      change({ action: parked ? 'item.parked' : 'item.unparked', detail: { itemId }, topics: [] }, async (tx) => {
        const { state } = await findItem(tx, assessmentId, itemId)
        if (state === 'recorded') throw new DomainError('conflict', 'This item is recorded. Reopen it to take it up.')
        await tx.item.update({ where: { id: itemId }, data: { parkedAt: parked ? new Date() : null } })
      }),
    ),

  /** Moves a process to another place on the agenda, from 0; places beyond the end are the end. */
  reorder: leadProcedure
    .input(z.object({ scopedProcessId: z.string(), to: z.int().min(0) }))
    .mutation(({ ctx: { change }, input: { assessmentId, scopedProcessId, to } }) =>
      change({ action: 'agenda.reordered', detail: { scopedProcessId, to }, topics: ['plan'] }, (tx) =>
        moveOnAgenda(tx, { assessmentId, scopedProcessId, to }),
      ),
    ),

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
    .mutation(({ ctx: { change }, input: { assessmentId, seconds } }) =>
      change({ action: 'timer.set', detail: { seconds }, topics: [] }, async (tx) => {
        const timer = seconds === null ? noTimer : { timerStartedAt: new Date(), timerSeconds: seconds }
        await tx.assessment.update({ where: { id: assessmentId }, data: timer })
      }),
    ),

  /** Leaves the worksheet of a process instance to the lead alone, or gives it back to all who write notes. */
  lockNotes: leadProcedure
    .input(z.object({ instanceId: z.string(), locked: z.boolean() }))
    .mutation(async ({ ctx: { services, change }, input: { assessmentId, instanceId, locked } }) => {
      const action = locked ? 'notes.locked' : 'notes.unlocked'
      await change({ action, detail: { instanceId }, topics: [] }, async (tx) => {
        const { count } = await tx.processInstance.updateMany({
          where: { id: instanceId, scopedProcess: { assessmentId } },
          data: { notesLocked: locked },
        })
        if (count === 0) throw new DomainError('not-found', 'There is no such process in this assessment.')
      })
      // The pages stop offering to write before their lines are cut, so that nobody writes into the gap.
      services.sync.disconnect({ workshop: assessmentId, instance: instanceId }, closeCodes.restarting)
    }),

  history: memberProcedure
    .meta({ shows: ['rounds', 'results', 'team'] })
    .input(ofItem)
    .query(({ ctx: { services }, input: { assessmentId, itemId } }) => historyOf(services.db, assessmentId, itemId)),
})
