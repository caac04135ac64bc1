import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RowKind, rowLimits } from '../../../lib/limits/rows.ts'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'
import { linkToken } from '../../../server/auth/link.ts'
import { joinAsGuest } from '../../../server/team/joining.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { firstItem, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
const { db } = server.services
afterAll(server.close)

let lead: Person
let ada: Awaited<ReturnType<Workshop['join']>>
let room: Workshop
let assessmentId = ''
let reportId = ''
let organisationId = ''

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  assessmentId = room.assessmentId
  ada = await room.join('assessor', 'Ada')
  await rateAndRecord(room, [ada], firstItem(room).id, ['F'], 'F')
  reportId = (await lead.api.report.issueNow.mutate({ assessmentId })).id
  organisationId = (await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })).organisationId
})

const ids = (count: number) => Array.from({ length: count }, () => randomUUID())
const soon = () => new Date(Date.now() + 60_000)
/** A picture of one pixel, each another one. */
const image = (index: number) =>
  Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0]), Buffer.from(`${index}`)])

async function postImage(index: number) {
  const answer = await fetch(`${server.url}/api/images/${assessmentId}`, {
    method: 'POST',
    headers: { cookie: lead.cookie, origin: server.url },
    body: image(index),
  })
  const body: unknown = await answer.json()
  if (answer.ok) return
  const message = body !== null && typeof body === 'object' && 'message' in body ? String(body.message) : ''
  throw Object.assign(new Error(message), { status: answer.status })
}

const piece = {
  kind: 'document' as const,
  title: 'Export',
  source: 'The tool',
  date: '2026-11-01',
  strength: 'fair' as const,
  links: [],
}

type Case = { kind: RowKind; fill: (count: number) => Promise<unknown>; add: () => Promise<unknown> }

/** Each fills up to one less than may be, so that the first that is added is taken, and the next refused. */
const cases: Case[] = [
  {
    kind: 'evidence',
    fill: (count) =>
      db.evidence.createMany({
        data: ids(count).map((id) => ({ id, assessmentId, addedById: ada.memberId, ...pieceRow })),
      }),
    add: () => lead.api.evidence.add.mutate({ assessmentId, ...piece }),
  },
  {
    kind: 'comments',
    fill: async (count) => {
      const thread = { id: randomUUID(), assessmentId, instanceId: instanceId(), field: 'strengths' }
      await db.commentThread.create({ data: thread })
      await db.comment.createMany({
        data: ids(count).map((id) => ({ id, threadId: thread.id, memberId: ada.memberId, text: 'Said.' })),
      })
    },
    add: async () => {
      const { id: threadId } = await db.commentThread.findFirstOrThrow({ where: { assessmentId } })
      return ada.api.comment.reply.mutate({ assessmentId, threadId, text: 'One more.' })
    },
  },
  {
    kind: 'findings',
    fill: (count) =>
      db.finding.createMany({
        data: ids(count).map((id) => ({ id, assessmentId, kind: 'risk', title: 'A risk', addedById: ada.memberId })),
      }),
    add: () =>
      lead.api.finding.add.mutate({ assessmentId, kind: 'risk', title: 'Another', description: '', concerns: [] }),
  },
  {
    kind: 'actions',
    fill: (count) =>
      db.improvementAction.createMany({
        data: ids(count).map((id) => ({
          ...{ id, assessmentId, title: 'An action', priority: 'low', effort: 'small' },
          addedById: ada.memberId,
        })),
      }),
    add: () =>
      lead.api.action.add.mutate({ assessmentId, title: 'Another', priority: 'low', effort: 'small', closes: [] }),
  },
  {
    kind: 'invitations',
    fill: async (count) => {
      const there = await db.invitation.count({ where: { assessmentId } })
      await db.invitation.createMany({
        data: ids(count - there).map((id) => ({ id, assessmentId, role: 'observer', expiresAt: soon() })),
      })
    },
    add: () => lead.api.invitation.create.mutate({ assessmentId, role: 'observer' }),
  },
  {
    kind: 'shareLinks',
    fill: (count) => db.shareLink.createMany({ data: ids(count).map((id) => ({ id, reportId, expiresAt: soon() })) }),
    add: () => lead.api.report.share.mutate({ assessmentId, reportId, days: 7 }),
  },
  {
    kind: 'rounds',
    fill: async (count) => {
      const itemId = secondItem()
      await db.round.createMany({
        data: ids(count).map((id, number) => ({ id, itemId, number: number + 1, revealedAt: new Date() })),
      })
      await db.item.update({ where: { id: itemId }, data: { state: 'revealed' } })
    },
    add: async () => {
      await lead.api.workshop.again.mutate({ assessmentId, itemId: secondItem() })
      await db.round.updateMany({ where: { itemId: secondItem() }, data: { revealedAt: new Date() } })
      await db.item.update({ where: { id: secondItem() }, data: { state: 'revealed' } })
    },
  },
  {
    kind: 'images',
    fill: (count) =>
      db.image.createMany({
        data: ids(count).map((sha256) => ({
          ...{ assessmentId, sha256, type: 'image/gif' },
          ...{ bytes: new Uint8Array(1), addedById: ada.memberId },
        })),
      }),
    add: () => postImage(Math.random()),
  },
  {
    kind: 'models',
    fill: (count) =>
      db.processModel.createMany({
        data: ids(count).map((version) => ({
          ...{ id: randomUUID(), organisationId, modelId: 'ours', version },
          ...{ name: 'Ours', content: '{}' },
        })),
      }),
    add: async () => {
      const { id, version } = serviceManagementModel
      const to = { id: `copy-${randomUUID().slice(0, 8)}`, version: '1', name: 'Ours' }
      await lead.api.model.copy.mutate({ from: { id, version }, to })
    },
  },
  {
    kind: 'members',
    fill: async (count) => {
      const there = await db.member.count({ where: { assessmentId } })
      const people = ids(count - there)
      const guest = { organisationId, kind: 'guest', name: 'Guest' }
      await db.user.createMany({ data: people.map((id) => ({ id, ...guest })) })
      await db.member.createMany({
        data: people.map((userId) => ({ id: randomUUID(), userId, assessmentId, role: 'observer' })),
      })
    },
    add: () => joinBy(false),
  },
  {
    kind: 'waiting',
    fill: async (count) => {
      const people = ids(count)
      await db.user.createMany({ data: people.map((id) => ({ id, organisationId, kind: 'guest', name: 'Guest' })) })
      await db.joinRequest.createMany({
        data: people.map((userId) => ({ id: randomUUID(), userId, assessmentId, role: 'observer' })),
      })
    },
    add: () => joinBy(true),
  },
  {
    kind: 'assessments',
    fill: async (count) => {
      const { id: _, ...like } = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
      await db.assessment.createMany({
        data: ids(count - (await db.assessment.count())).map((id) => ({ ...like, id, screenId: null })),
      })
    },
    add: () => planWorkshop(server, lead),
  },
]

const pieceRow = { kind: 'document', title: 'Export', source: 'The tool', date: '2026-11-01', strength: 'fair' }
const instanceId = () => (room.worksheet.kind === 'worksheet' ? room.worksheet.instance : '')
const secondItem = () => room.items[1]?.id ?? ''

/** Joins by an invitation that was made long ago: making one has a limit of its own. */
async function joinBy(asksLead: boolean): Promise<unknown> {
  const { id } = await db.invitation.create({
    data: { id: randomUUID(), assessmentId, role: 'observer', asksLead, expiresAt: soon() },
  })
  return joinAsGuest(server.services, {
    token: linkToken(server.services.config.secret, 'invitation', id),
    name: 'Newcomer',
  })
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  return refusal(call).then(
    ({ message }) => message,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}

test.each(cases)(
  'one more than may be of $kind is refused, and the one before is taken',
  async ({ kind, fill, add }) => {
    const { most, called } = rowLimits[kind]
    await fill(most - 1)
    await add()
    expect(await refusalOf(add())).toContain(
      `at most ${most.toLocaleString('en')} ${called}, and this one has as many.`,
    )
  },
)
