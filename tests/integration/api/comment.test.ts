import { afterAll, beforeAll, expect, test } from 'vitest'
import { commentLength } from '../../../lib/workshop/comment.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import { refusal, startServer } from '../server.ts'
import { type Member, planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let room: Workshop
let ada: Member
let priya: Member
let instanceId: string
beforeAll(async () => {
  room = await planWorkshop(server, await server.firstAccount())
  ada = await room.join('assessor', 'Ada')
  priya = await room.join('participant', 'Priya')
  instanceId = room.plan.processes[0]?.instances[0]?.id ?? ''
})

const passage = { anchor: { from: 'AAAA', to: 'AQAA' }, quote: 'every ticket has an owner' }
const field = 'notes/PA.1.1'

const start = ({ api }: Member, text: string) =>
  api.comment.start.mutate({ assessmentId: room.assessmentId, instanceId, field, passage, text })
const threads = ({ api }: Pick<Member, 'api'>) =>
  api.comment.list.query({ assessmentId: room.assessmentId, instanceId })
const threadOf = async (threadId: string) => (await threads(ada)).find(({ id }) => id === threadId)

test('a thread begins at a passage, is answered, and reaches the pages that are open', async () => {
  const stage = await priya.open(room.stage)
  const before = readStage(stage.doc)?.topics.comments ?? 0
  const { threadId } = await start(ada, 'Also those of the night shift?')
  await stage.when((doc) => (readStage(doc)?.topics.comments ?? 0) > before)
  await priya.api.comment.reply.mutate({ assessmentId: room.assessmentId, threadId, text: 'All of them.\nI looked.' })
  expect(await threadOf(threadId)).toMatchObject({
    field,
    passage,
    resolved: null,
    comments: [
      { name: 'Ada', text: 'Also those of the night shift?', editedAt: null },
      { name: 'Priya', text: 'All of them.\nI looked.' },
    ],
  })
})

test('a thread is resolved by name, and a reply opens it again', async () => {
  const { assessmentId } = room
  const { threadId } = await start(ada, 'Since when?')
  await priya.api.comment.resolve.mutate({ assessmentId, threadId, resolved: true })
  expect(await threadOf(threadId)).toMatchObject({ resolved: { by: 'Priya' } })
  await ada.api.comment.reply.mutate({ assessmentId, threadId, text: 'Not settled for me.' })
  expect(await threadOf(threadId)).toMatchObject({ resolved: null })
})

test('a comment is changed by its author alone, and says that it was', async () => {
  const { assessmentId } = room
  const { threadId } = await start(ada, 'Every ticket?')
  const commentId = (await threadOf(threadId))?.comments[0]?.id ?? ''
  const change = { assessmentId, commentId, text: 'Something else.' }
  expect(await refusal(room.lead.api.comment.edit.mutate(change))).toMatchObject({ code: 'FORBIDDEN' })
  await ada.api.comment.edit.mutate({ ...change, text: 'Every single ticket?' })
  const [comment] = (await threadOf(threadId))?.comments ?? []
  expect(comment).toMatchObject({ text: 'Every single ticket?', editedAt: expect.stringMatching(/^\d{4}-/) })
})

test('a comment is deleted by its author or the lead, and with its last comment the thread is gone', async () => {
  const { assessmentId } = room
  const { threadId } = await start(ada, 'Deleted soon.')
  const commentId = (await threadOf(threadId))?.comments[0]?.id ?? ''
  expect(await refusal(priya.api.comment.remove.mutate({ assessmentId, commentId }))).toMatchObject({
    code: 'FORBIDDEN',
  })
  await room.lead.api.comment.remove.mutate({ assessmentId, commentId })
  expect(await threadOf(threadId)).toBeUndefined()
  const late = ada.api.comment.reply.mutate({ assessmentId, threadId, text: 'Hello?' })
  expect(await refusal(late)).toMatchObject({ code: 'NOT_FOUND', message: /has been deleted/ })
})

test('what somebody said stays theirs when they are removed', async () => {
  const guest = await room.join('assessor', 'Gwen')
  const { threadId } = await start(guest, 'Before I go.')
  await room.lead.api.member.remove.mutate({ assessmentId: room.assessmentId, memberId: guest.memberId })
  expect(await threadOf(threadId)).toMatchObject({ comments: [{ name: 'Gwen', text: 'Before I go.' }] })
  expect(await refusal(start(guest, 'And another thing.'))).toMatchObject({ code: 'NOT_FOUND' })
})

test.each([
  ['an empty comment', { text: '  ' }, /Write something first/],
  ['one that is too long', { text: 'x'.repeat(commentLength + 1) }, /at most 2000 characters/],
  ['a text no worksheet has', { field: 'draft' }, /A worksheet has no such text/],
])('%s is refused with what to do', async (_what, wrong, message) => {
  const said = { assessmentId: room.assessmentId, instanceId, field, passage, text: 'Fine.', ...wrong }
  expect(await refusal(ada.api.comment.start.mutate(said))).toMatchObject({ code: 'BAD_REQUEST', message })
})

test('threads of another assessment can neither be read nor answered through one’s own', async () => {
  const { threadId } = await start(ada, 'Ours.')
  const other = await planWorkshop(server, room.lead)
  const { assessmentId } = other
  expect(await other.lead.api.comment.list.query({ assessmentId, instanceId })).toEqual([])
  const reply = other.lead.api.comment.reply.mutate({ assessmentId, threadId, text: 'Mine.' })
  expect(await refusal(reply)).toMatchObject({ code: 'NOT_FOUND' })
  const begun = other.lead.api.comment.start.mutate({ assessmentId, instanceId, field, passage: null, text: 'Mine.' })
  expect(await refusal(begun)).toMatchObject({ code: 'NOT_FOUND' })
})

test('the lead shows a note to everybody, which late joiners see and a restart keeps, until it is taken back', async () => {
  const { assessmentId, lead, items } = room
  const itemId = items[0]?.id ?? ''
  await lead.api.workshop.spotlight.mutate({ assessmentId, note: { itemId, field } })
  const late = await room.join('observer', 'Dag')
  const stage = await late.open(room.stage)
  await stage.when((doc) => readStage(doc)?.spotlight?.itemId === itemId)
  expect(readStage(stage.doc)?.spotlight).toMatchObject({ field, at: expect.any(Number) })
  const passage = { anchor: { from: 'AAAA', to: 'BBBB' }, quote: 'Exports are kept.' }
  await lead.api.workshop.spotlight.mutate({ assessmentId, note: { itemId, field, passage } })
  await stage.when((doc) => readStage(doc)?.spotlight?.passage?.words === 'Exports are kept.')
  expect(readStage(stage.doc)?.spotlight?.passage?.anchor).toEqual(passage.anchor)
  await lead.api.workshop.spotlight.mutate({ assessmentId, note: null })
  await stage.when((doc) => readStage(doc)?.spotlight === null)
})

test('what is shown of a whole text is how it reads, for the room screen has no other way to know', async () => {
  const { assessmentId, lead, items } = room
  const itemId = items[0]?.id ?? ''
  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, 'weaknesses', 'Nobody owns the list.')
  await lead.api.workshop.spotlight.mutate({ assessmentId, note: { itemId, field: 'weaknesses' } })
  const stage = await lead.open(room.stage)
  await stage.when((doc) => readStage(doc)?.spotlight?.passage?.words === 'Nobody owns the list.')
  expect(readStage(stage.doc)?.spotlight?.passage?.anchor).toBeNull()
  await lead.api.workshop.spotlight.mutate({ assessmentId, note: null })
})
