import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { type Action, actionEfforts, actionPriorities } from '../../lib/improvement/action.ts'
import { type ActionState, actionStates } from '../../lib/improvement/progress.ts'
import type { Queries } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'
import { storedWord } from '../db/word.ts'
import { roomFor } from '../limits/room-for.ts'
import { namesOfMembers } from '../team/names.ts'
import { placeRows, placesOf, placesSchema, withProcess } from './place.ts'

/** What a form says of an improvement action. The level it leads to is computed, and no part of it. */
export const actionSchema = z.object({
  title: z.string().trim().min(1, 'Say in a few words what is to be done.').max(200),
  description: z.string().trim().max(4000).default(''),
  closes: placesSchema,
  findings: z.array(z.string()).max(100).default([]),
  owner: z.string().trim().max(160).default(''),
  due: z.iso.date('Give the day it is due, or leave it open.').nullable().default(null),
  priority: z.enum(actionPriorities),
  effort: z.enum(actionEfforts),
})

/** How far an action has come, as its form says. Who drops it says why. */
export const progressSchema = z
  .object({ state: z.enum(actionStates), reason: z.string().trim().max(1000).default('') })
  .refine(({ state, reason }) => state !== 'dropped' || reason !== '', {
    path: ['reason'],
    message: 'Say why it is dropped.',
  })

type ActionForm = z.infer<typeof actionSchema>

/** An action with what a page needs to change it. */
type StoredAction = Action & { revision: number }

/** Actions in the order in which they were added. */
export async function actionsOf(db: Queries, assessmentId: string): Promise<StoredAction[]> {
  const stored = await db.improvementAction.findMany({
    where: { assessmentId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      places: withProcess,
      answers: { orderBy: [{ finding: { createdAt: 'asc' } }, { findingId: 'asc' }] },
    },
  })
  const nameOf = await namesOfMembers(db, assessmentId)
  return stored.map(({ id, title, description, owner, due, priority, effort, places, answers, revision, ...kept }) => {
    const { state, stateAt, stateById, stateReason } = kept
    return {
      id,
      title,
      description,
      closes: placesOf(places),
      findings: answers.map(({ findingId }) => findingId),
      owner,
      due: due === '' ? null : due,
      priority: storedWord(actionPriorities, priority),
      effort: storedWord(actionEfforts, effort),
      progress: {
        state: storedWord(actionStates, state),
        since: stateAt?.toISOString() ?? null,
        by: stateById === null ? '' : nameOf(stateById),
        reason: stateReason,
      },
      revision,
    }
  })
}

type Adding = { id: string; assessmentId: string; memberId: string; action: ActionForm }

export async function addAction(tx: Queries, { id, assessmentId, memberId, action }: Adding): Promise<void> {
  const { closes, findings, due, ...said } = action
  await roomFor(tx, 'actions', assessmentId)
  await tx.improvementAction.create({ data: { id, assessmentId, addedById: memberId, due: due ?? '', ...said } })
  await link(tx, assessmentId, id, { closes, findings })
}

type Changing = { assessmentId: string; actionId: string; revision: number; action: ActionForm }

export async function changeAction(tx: Queries, { assessmentId, actionId, revision, action }: Changing): Promise<void> {
  const { closes, findings, due, ...said } = action
  await update(tx, { assessmentId, actionId, revision }, { ...said, due: due ?? '' })
  await tx.actionPlace.deleteMany({ where: { actionId } })
  await tx.actionFinding.deleteMany({ where: { actionId } })
  await link(tx, assessmentId, actionId, { closes, findings })
}

type Progressing = {
  assessmentId: string
  memberId: string
  actionId: string
  revision: number
  progress: { state: ActionState; reason: string }
}

/** Says how far an action has come, in whose word and since when. A reason is kept for one that is dropped alone. */
export async function progressAction(tx: Queries, asked: Progressing): Promise<void> {
  const { state, reason } = asked.progress
  await update(tx, asked, {
    state,
    stateReason: state === 'dropped' ? reason : '',
    stateAt: new Date(),
    stateById: asked.memberId,
  })
}

export async function removeAction(tx: Queries, assessmentId: string, actionId: string): Promise<void> {
  const { count } = await tx.improvementAction.deleteMany({ where: { id: actionId, assessmentId } })
  if (count === 0) throw new DomainError('not-found', gone)
}

const gone = 'This action is not there any more. Look at the list again.'
const changed =
  'Somebody else has changed this action since you opened it. Close this to see what it says now, then change it.'

type Known = { assessmentId: string; actionId: string; revision: number }

/** Throws `conflict` where somebody else has changed it since, and `not-found` where it is gone. */
async function update(
  tx: Queries,
  { assessmentId, actionId, revision }: Known,
  data: Prisma.ImprovementActionUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.improvementAction.updateMany({
    where: { id: actionId, assessmentId, revision },
    data: { ...data, revision: { increment: 1 } },
  })
  if (count > 0) return
  const there = await tx.improvementAction.findFirst({ where: { id: actionId, assessmentId } })
  throw there ? new DomainError('conflict', changed) : new DomainError('not-found', gone)
}

type Links = Pick<ActionForm, 'closes' | 'findings'>

async function link(tx: Queries, assessmentId: string, actionId: string, { closes, findings }: Links) {
  const places = await placeRows(tx, assessmentId, closes, { asked: true })
  const answered = [...new Set(findings)]
  const known = await tx.finding.count({ where: { id: { in: answered }, assessmentId } })
  if (known < answered.length) {
    throw new DomainError('not-found', 'A finding that this answers is not there any more. Choose again.')
  }
  await tx.actionPlace.createMany({ data: places.map((place) => ({ actionId, ...place })) })
  await tx.actionFinding.createMany({ data: answered.map((findingId) => ({ actionId, findingId })) })
}
