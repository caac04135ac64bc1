import { z } from 'zod'
import { commentLength } from '../../lib/workshop/comment.ts'
import { mayLead } from '../../lib/workshop/role.ts'
import { isWorksheetField } from '../../lib/workshop/worksheet.ts'
import { recordEvent } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import { router } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import { commentProcedure, memberProcedure } from '../team/procedure.ts'
import { passageSchema } from '../worksheet/passage.ts'
import { changeComments, edit, remove, reply, settle, startThread, threadsOf } from './thread.ts'

const said = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(commentLength, `A comment has at most ${commentLength} characters. Write the rest into the notes.`),
})
const ofThread = z.object({ threadId: z.string() })
const ofComment = z.object({ commentId: z.string() })

/** Threads of comments on the notes. Every change is made known to the pages that are open. */
export const commentRouter = router({
  list: memberProcedure
    .meta({ shows: ['comments', 'team'] })
    .input(z.object({ instanceId: z.string() }))
    .query(({ ctx: { services, member }, input: { instanceId } }) =>
      threadsOf(services.db, member.assessmentId, instanceId),
    ),

  /** Begins to talk about a passage, or about a text as a whole. */
  start: commentProcedure
    .input(
      said.extend({
        instanceId: z.string(),
        field: z.string().refine(isWorksheetField, 'A worksheet has no such text. Reload the page.'),
        passage: passageSchema.nullable(),
      }),
    )
    .mutation(({ ctx: { services, user, member }, input: { assessmentId, ...start } }) =>
      changed(services, { assessmentId, actorId: user.id, action: 'comment.thread-started' }, async (tx) => {
        const { threadId } = await startThread(tx, assessmentId, { ...start, memberId: member.id })
        return { threadId }
      }),
    ),

  reply: commentProcedure
    .input(said.extend(ofThread.shape))
    .mutation(({ ctx: { services, user, member }, input: { assessmentId, threadId, text } }) =>
      changed(services, { assessmentId, actorId: user.id, action: 'comment.replied' }, async (tx) => {
        await reply(tx, assessmentId, { threadId, memberId: member.id, text })
        return { threadId }
      }),
    ),

  edit: commentProcedure
    .input(said.extend(ofComment.shape))
    .mutation(({ ctx: { services, user, member }, input: { assessmentId, commentId, text } }) =>
      changed(services, { assessmentId, actorId: user.id, action: 'comment.edited' }, async (tx) => {
        await edit(tx, assessmentId, { commentId, memberId: member.id, text })
        return { commentId }
      }),
    ),

  remove: commentProcedure
    .input(ofComment)
    .mutation(({ ctx: { services, user, member }, input: { assessmentId, commentId } }) =>
      changed(services, { assessmentId, actorId: user.id, action: 'comment.deleted' }, async (tx) => {
        await remove(tx, assessmentId, { commentId, memberId: member.id, lead: mayLead(member.role) })
        return { commentId }
      }),
    ),

  /** Settles a thread, or takes it up again. */
  resolve: commentProcedure
    .input(ofThread.extend({ resolved: z.boolean() }))
    .mutation(({ ctx: { services, user, member }, input: { assessmentId, threadId, resolved } }) => {
      const action = resolved ? 'comment.thread-resolved' : 'comment.thread-reopened'
      return changed(services, { assessmentId, actorId: user.id, action }, async (tx) => {
        await settle(tx, assessmentId, { threadId, memberId: member.id, resolved })
        return { threadId }
      })
    }),
})

/** One change of the comments with its event, then the stage, so that the pages fetch them again. */
async function changed<Detail extends Record<string, unknown>>(
  { db, stages }: Services,
  event: { assessmentId: string; actorId: string; action: string },
  change: (tx: Queries) => Promise<Detail>,
): Promise<Detail> {
  const made = await db.$transaction(async (tx): Promise<Detail> => {
    await changeComments(tx, event.assessmentId)
    const detail = await change(tx)
    await recordEvent(tx, { ...event, detail })
    return detail
  })
  await stages.project(event.assessmentId)
  return made
}
