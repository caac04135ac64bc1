import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { commentLength } from '../../lib/workshop/comment.ts'
import { mayLead } from '../../lib/workshop/role.ts'
import { isWorksheetField } from '../../lib/workshop/worksheet.ts'
import { router } from '../procedure/trpc.ts'
import { commentProcedure, memberProcedure } from '../team/procedure.ts'
import { passageSchema } from '../worksheet/passage.ts'
import { edit, remove, reply, settle, startThread, threadsOf } from './thread.ts'

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
    .mutation(({ ctx: { change, member }, input: { assessmentId, ...start } }) => {
      const threadId = randomUUID()
      return change({ action: 'comment.thread-started', detail: { threadId }, topics: ['comments'] }, async (tx) => {
        await startThread(tx, assessmentId, { ...start, threadId, memberId: member.id })
        return { threadId }
      })
    }),

  reply: commentProcedure
    .input(said.extend(ofThread.shape))
    .mutation(({ ctx: { change, member }, input: { assessmentId, threadId, text } }) =>
      change({ action: 'comment.replied', detail: { threadId }, topics: ['comments'] }, (tx) =>
        reply(tx, assessmentId, { threadId, memberId: member.id, text }),
      ),
    ),

  edit: commentProcedure
    .input(said.extend(ofComment.shape))
    .mutation(({ ctx: { change, member }, input: { assessmentId, commentId, text } }) =>
      change({ action: 'comment.edited', detail: { commentId }, topics: ['comments'] }, (tx) =>
        edit(tx, assessmentId, { commentId, memberId: member.id, text }),
      ),
    ),

  remove: commentProcedure
    .input(ofComment)
    .mutation(({ ctx: { change, member }, input: { assessmentId, commentId } }) =>
      change({ action: 'comment.deleted', detail: { commentId }, topics: ['comments'] }, (tx) =>
        remove(tx, assessmentId, { commentId, memberId: member.id, lead: mayLead(member.role) }),
      ),
    ),

  /** Settles a thread, or takes it up again. */
  resolve: commentProcedure
    .input(ofThread.extend({ resolved: z.boolean() }))
    .mutation(({ ctx: { change, member }, input: { assessmentId, threadId, resolved } }) => {
      const action = resolved ? 'comment.thread-resolved' : 'comment.thread-reopened'
      return change({ action, detail: { threadId }, topics: ['comments'] }, (tx) =>
        settle(tx, assessmentId, { threadId, memberId: member.id, resolved }),
      )
    }),
})
