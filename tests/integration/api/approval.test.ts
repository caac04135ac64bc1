import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

const planOf = ({ assessmentId }: Workshop, person = lead) => person.api.assessment.get.query({ assessmentId })

test('the sponsor approves the plan they have read, and everybody sees who and when', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const maren = await room.join('sponsor', 'Maren Voss')
  const stage = await lead.open(room.stage)
  const before = readStage(stage.doc)?.topics.plan ?? 0
  const { sha256, approval } = await planOf(room, maren)
  expect(approval).toBeNull()
  await maren.api.assessment.approvePlan.mutate({ assessmentId, sha256 })
  await stage.when((doc) => (readStage(doc)?.topics.plan ?? 0) > before)
  expect((await planOf(room)).approval).toMatchObject({
    version: 1,
    approvedBy: 'Maren Voss',
    approvedAt: expect.stringMatching(/^\d{4}-/),
    current: true,
    changedIn: [],
    sha256,
  })
})

test('a plan that changed in between is not approved by it', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const maren = await room.join('sponsor', 'Maren Voss')
  const { sha256 } = await planOf(room, maren)
  await lead.api.assessment.update.mutate({ assessmentId, assessmentClass: 1 })
  expect(await refusal(maren.api.assessment.approvePlan.mutate({ assessmentId, sha256 }))).toEqual({
    code: 'CONFLICT',
    message: 'The plan has changed since you opened it. Read it again, then approve it.',
  })
})

test('a later change asks for a new approval and says where; who watches may come and go', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const note = async () =>
    lead.api.assessment.noteApproval.mutate({
      assessmentId,
      sha256: (await planOf(room)).sha256,
      approvedBy: 'Maren Voss',
      reference: 'Minute of the steering board',
    })
  await note()
  await room.join('observer', 'Dag')
  expect((await planOf(room)).approval).toMatchObject({ current: true })
  expect(await refusal(note())).toMatchObject({ code: 'CONFLICT' })

  await lead.api.assessment.update.mutate({
    assessmentId,
    inputs: { context: 'Forty people.' },
    scaleId: 'nplf-refined',
  })
  await room.join('assessor', 'Ada')
  expect((await planOf(room)).approval).toMatchObject({
    version: 1,
    current: false,
    changedIn: ['method', 'inputs', 'team'],
  })
  await note()
  expect(await lead.api.assessment.approvals.query({ assessmentId })).toMatchObject([
    { version: 2, approvedBy: 'Maren Voss', reference: 'Minute of the steering board' },
    { version: 1 },
  ])
})

test('an approval given elsewhere is noted with who gave it and where it is found', async () => {
  const room = await planWorkshop(server, lead)
  const { sha256 } = await planOf(room)
  const call = lead.api.assessment.noteApproval.mutate({
    assessmentId: room.assessmentId,
    sha256,
    approvedBy: 'Maren Voss',
    reference: ' ',
  })
  expect((await refusal(call)).message).toMatch(/Say where the approval is found/)
})

test('class, independence, purpose, inputs and the team’s competence are kept in the plan', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const inputs = { context: 'Forty people.', schedule: 'Two days in May.' }
  const change = { assessmentClass: 2, independence: 'B', purposeKind: 'capability', inputs } as const
  await lead.api.assessment.update.mutate({ assessmentId, ...change })
  const [me] = (await planOf(room)).members
  const described = { memberId: me?.id ?? '', independence: 'B', competence: 'Led six assessments.' } as const
  await lead.api.member.describe.mutate({ assessmentId, ...described })
  const plan = await planOf(room)
  expect(plan).toMatchObject(change)
  expect(plan.members).toMatchObject([{ independence: 'B', competence: 'Led six assessments.' }])
})

test('an input that the plan does not have is refused', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const call = lead.api.assessment.update.mutate({ assessmentId, inputs: { favourite: 'blue' } })
  expect((await refusal(call)).message).toMatch(/The plan has no such input/)
})
