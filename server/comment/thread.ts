import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import type { Thread } from '../../lib/workshop/comment.ts'
import type { Queries } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { namesOfMembers } from '../team/names.ts'

/** The threads on the worksheet of a process instance, oldest first. */
export async function threadsOf(db: Queries, assessmentId: string, instanceId: string): Promise<Thread[]> {
  const [stored, nameOf] = await Promise.all([
    db.commentThread.findMany({
      where: { assessmentId, instanceId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    }),
    namesOfMembers(db, assessmentId),
  ])
  return stored.map(({ id, field, anchorFrom, anchorTo, quote, resolvedAt, resolvedById, comments }) => ({
    id,
    field,
    passage: anchorFrom === '' ? null : { anchor: { from: anchorFrom, to: anchorTo }, quote },
    resolved: resolvedAt && { by: nameOf(resolvedById ?? ''), at: resolvedAt.toISOString() },
    comments: comments.map((comment) => ({
      id: comment.id,
      memberId: comment.memberId,
      name: nameOf(comment.memberId),
      text: comment.text,
      at: comment.createdAt.toISOString(),
      editedAt: comment.editedAt?.toISOString() ?? null,
    })),
  }))
}

type Said = { threadId: string; memberId: string; text: string }
type Start = Said & { instanceId: string; field: string; passage: Thread['passage'] }

export async function startThread(tx: Queries, assessmentId: string, start: Start): Promise<void> {
  const { threadId, instanceId, field, passage, memberId, text } = start
  await roomFor(tx, 'comments', assessmentId)
  const instance = await tx.processInstance.findFirst({ where: { id: instanceId, scopedProcess: { assessmentId } } })
  if (!instance) throw new DomainError('not-found', 'This process instance has left the scope. Reload the page.')
  const anchor = { anchorFrom: passage?.anchor.from ?? '', anchorTo: passage?.anchor.to ?? '' }
  await tx.commentThread.create({
    data: { id: threadId, assessmentId, instanceId, field, quote: passage?.quote ?? '', ...anchor },
  })
  await say(tx, { threadId, memberId, text })
}

/** A reply opens a thread again that was resolved: there is something to say. */
export async function reply(tx: Queries, assessmentId: string, said: Said): Promise<void> {
  await roomFor(tx, 'comments', assessmentId)
  const { count } = await tx.commentThread.updateMany({
    where: { id: said.threadId, assessmentId },
    data: { resolvedAt: null, resolvedById: null },
  })
  if (count === 0) throw noThread()
  await say(tx, said)
}

export async function settle(
  tx: Queries,
  assessmentId: string,
  { threadId, memberId, resolved }: { threadId: string; memberId: string; resolved: boolean },
): Promise<void> {
  const { count } = await tx.commentThread.updateMany({
    where: { id: threadId, assessmentId },
    data: resolved ? { resolvedAt: new Date(), resolvedById: memberId } : { resolvedAt: null, resolvedById: null },
  })
  if (count === 0) throw noThread()
}

/** Only who wrote a comment changes it. */
export async function edit(
  tx: Queries,
  assessmentId: string,
  { commentId, memberId, text }: { commentId: string; memberId: string; text: string },
): Promise<void> {
  const comment = await commentOf(tx, assessmentId, commentId)
  if (comment.memberId !== memberId)
    throw new DomainError('forbidden', 'Only who wrote a comment can change it. Reply.')
  await tx.comment.update({ where: { id: commentId }, data: { text, editedAt: new Date() } })
}

/** Who wrote a comment takes it back, or the lead does; with its last comment a thread is gone. */
export async function remove(
  tx: Queries,
  assessmentId: string,
  { commentId, memberId, lead }: { commentId: string; memberId: string; lead: boolean },
): Promise<void> {
  const { threadId, memberId: author } = await commentOf(tx, assessmentId, commentId)
  if (author !== memberId && !lead) {
    throw new DomainError('forbidden', 'Only who wrote a comment, or the lead, can delete it.')
  }
  await tx.comment.delete({ where: { id: commentId } })
  if ((await tx.comment.count({ where: { threadId } })) === 0)
    await tx.commentThread.delete({ where: { id: threadId } })
}

async function say(tx: Queries, said: Said): Promise<void> {
  await tx.comment.create({ data: { id: randomUUID(), ...said } })
}

async function commentOf(tx: Queries, assessmentId: string, id: string) {
  const comment = await tx.comment.findFirst({ where: { id, thread: { assessmentId } } })
  if (!comment) throw new DomainError('not-found', 'This comment has been deleted.')
  return comment
}

function noThread(): DomainError {
  return new DomainError('not-found', 'This thread has been deleted. Start a new one.')
}
