import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowLimits } from '../../../lib/limits/rows.ts'
import { ensureDemo, renewDemo } from '../../../server/demo/seed.ts'
import { refusal, startServer } from '../server.ts'

const server = await startServer()
const { db } = server.services
afterAll(server.close)
beforeAll(() => ensureDemo(server.services))

const day = 24 * 60 * 60 * 1000

test('what visitors leave in the demo is gone after a day, unless somebody is in it', async () => {
  const { assessmentId, roles } = await server.nobody.api.demo.roles.query()
  const lead = await server.signIn('demo', { memberId: roles[0]?.memberId ?? '' })
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  const guest = await server.guest(token, 'A visitor')
  expect(await renewDemo(server.services)).toBe(false)
  const stage = await lead.open({ kind: 'stage', workshop: assessmentId })
  expect(await renewDemo(server.services, Date.now() + 2 * day)).toBe(false)
  await stage.close()
  await expect.poll(() => server.services.sync.isOpen(assessmentId)).toBe(false)
  expect(await renewDemo(server.services, Date.now() + 2 * day)).toBe(true)
  expect(await db.assessment.count({ where: { id: assessmentId } })).toBe(0)
  expect(await db.user.count({ where: { id: guest.userId } })).toBe(0)
})

test('the demo keeps fewer of everything than an installation of one’s own', async () => {
  const { assessmentId, roles } = await server.nobody.api.demo.roles.query()
  const lead = await server.signIn('demo', { memberId: roles[0]?.memberId ?? '' })
  const { inDemo } = rowLimits.invitations
  for (let made = 0; made < inDemo; made++) {
    await lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  }
  expect(await refusal(lead.api.invitation.create.mutate({ assessmentId, role: 'observer' }))).toEqual({
    code: 'CONFLICT',
    message: `In the demo, an assessment has at most ${inDemo} open invitations. Reset the demo, or use an installation of your own.`,
  })
})
