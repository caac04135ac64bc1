import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinAsGuest } from '../../../server/team/joining.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
})

test('one link lets in so many people at once, others by another link, and members are never held up', async () => {
  const { assessmentId } = room
  const link = () => lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  const [crowded, other] = [await link(), await link()]
  for (let number = 1; number <= 300; number++) {
    await joinAsGuest(server.services, { token: crowded.token, name: `Guest ${number}` })
  }
  const one = { token: crowded.token, name: 'One more' }
  await expect(joinAsGuest(server.services, one)).rejects.toThrow(/^Too many tries\. Wait \d+ seconds/)
  const before = await server.services.db.user.count()
  await expect(joinAsGuest(server.services, one)).rejects.toThrow()
  expect(await server.services.db.user.count()).toBe(before)
  expect(await lead.api.invitation.accept.mutate({ token: crowded.token })).toMatchObject({ state: 'in' })
  const guest = await server.guest(other.token, 'By the other')
  expect((await guest.api.assessment.get.query({ assessmentId })).id).toBe(assessmentId)
})
