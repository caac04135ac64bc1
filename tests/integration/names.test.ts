import { afterAll, expect, test } from 'vitest'
import { startServer } from './server.ts'
import { planWorkshop } from './workshop.ts'

const server = await startServer()
afterAll(server.close)

test('a guest is called what can be seen of the name, and never like the lead of the assessment', async () => {
  const lead = await server.firstAccount()
  const { assessmentId } = await planWorkshop(server, lead)
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  const before = await server.services.db.user.count()
  for (const name of [lead.name, ` ${lead.name.toUpperCase()}\u200b `, '\u202e', '  ']) {
    await expect(server.guest(token, name)).rejects.toThrow()
  }
  expect(await server.services.db.user.count()).toBe(before)
  const guest = await server.guest(token, ' Ana\u202e   Lima ')
  expect(guest.name).toBe('Ana Lima')
  const { members } = await guest.api.assessment.get.query({ assessmentId })
  expect(members.map(({ name }) => name).sort()).toEqual(['Ana Lima', lead.name].sort())
})
