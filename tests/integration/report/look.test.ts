import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
})

const setLook = (look: { accent: string | null; logo?: string | null }) =>
  lead.api.report.setLook.mutate({ assessmentId: room.assessmentId, ...look })
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a colour and a logo are kept for the organisation, and each can be taken away by itself', async () => {
  expect(await setLook({ accent: '7A1F3D', logo: png.toString('base64') })).toEqual({
    accent: '#7a1f3d',
    logo: `data:image/png;base64,${png.toString('base64')}`,
  })
  const observer = await room.join('observer', 'Ola')
  expect(await observer.api.report.look.query({ assessmentId: room.assessmentId })).toMatchObject({ accent: '#7a1f3d' })
  expect((await setLook({ accent: null })).logo).toMatch(/^data:image\/png/)
  expect(await setLook({ accent: null, logo: null })).toEqual({ accent: null, logo: null })
})

test('the look is that of the organisation: whoever leads sets it where they are a lead of it, and no guest', async () => {
  const { assessmentId } = room
  const { db } = server.services
  const observer = await room.join('observer', 'Gus')
  const [colleague, member] = [
    await server.colleague(lead, 'lead', 'Cora Lead'),
    await server.colleague(lead, 'member', 'Mio Member'),
  ]
  for (const { userId } of [colleague, member]) {
    await db.member.create({ data: { id: userId, assessmentId, userId, role: 'lead' } })
  }
  // As an earlier release let them be handed the lead.
  await db.member.updateMany({ where: { assessmentId, userId: observer.userId }, data: { role: 'lead' } })
  const set = ({ api }: Person) => api.report.setLook.mutate({ assessmentId, accent: '#225588' })
  const mayChange = async ({ api }: Person) => (await api.report.look.query({ assessmentId })).mayChange
  for (const refused of [observer, member]) {
    expect(await refusal(set(refused))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('set by its administrators and lead assessors'),
    })
    expect(await mayChange(refused)).toBe(false)
  }
  for (const allowed of [lead, colleague]) {
    expect((await set(allowed)).accent).toBe('#225588')
    expect(await mayChange(allowed)).toBe(true)
  }
})

test('a colour that can’t be read on paper is refused, with one that would do', async () => {
  const { message } = await refusal(setLook({ accent: '#ffd400' }))
  expect(message).toMatch(/too light on paper.*4\.5 : 1.*#[0-9a-f]{6} would do/)
  expect(await refusal(setLook({ accent: 'red' }))).toMatchObject({ message: expect.stringMatching(/no colour/) })
})

test('what is no picture of pixels is no logo, whatever it says it is', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString('base64')
  expect(await refusal(setLook({ accent: null, logo: svg }))).toMatchObject({
    message: expect.stringMatching(/PNG or JPEG/),
  })
  const large = Buffer.concat([png, Buffer.alloc(300 * 1024)]).toString('base64')
  expect(await refusal(setLook({ accent: null, logo: large }))).toMatchObject({
    message: expect.stringMatching(/256 KB/),
  })
})
