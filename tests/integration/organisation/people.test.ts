import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, refusal, startServer, type TestServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

const password = 'correct horse battery'

let server: TestServer
let admin: Person
let stranger: Person
beforeAll(async () => {
  server = await startServer()
  admin = await server.firstAccount()
  stranger = await server.strangerAccount('Stig')
})
afterAll(() => server.close())

const people = async () => (await admin.api.organisation.people.query()).people

test('an invitation makes one account, in the role it names, and is used up', async () => {
  const { token } = await admin.api.organisation.invite.mutate({ role: 'lead', note: 'Lena' })
  const { api } = server.nobody
  expect(await api.organisation.invitation.query({ token })).toEqual({ organisation: 'Northbridge', role: 'lead' })
  const lena = { token, name: 'Lena Ruiz', email: 'lena@example.org', password }
  expect(await refusal(api.organisation.accept.mutate({ ...lena, password: 'northbridge1' }))).toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await refusal(api.organisation.accept.mutate({ ...lena, email: 'ines@example.org' }))).toMatchObject({
    code: 'CONFLICT',
  })
  await api.organisation.accept.mutate(lena)
  expect(await refusal(api.organisation.accept.mutate({ ...lena, email: 'other@example.org' }))).toMatchObject({
    code: 'PRECONDITION_FAILED',
  })
  const signedIn = await server.signIn('password', { email: 'lena@example.org', password })
  expect((await signedIn.api.account.me.query()).user).toMatchObject({ role: 'lead', mayPlan: true })
  expect(await people()).toContainEqual(expect.objectContaining({ name: 'Lena Ruiz', role: 'lead' }))
})

test('what is said of whom it is for turns around no line and hides nothing', async () => {
  await admin.api.organisation.invite.mutate({ role: 'member', note: '  Ada\u202Egnisrever\u0007  Byron ' })
  const { invitations } = await admin.api.organisation.people.query()
  expect(invitations[0]?.note).toBe('Adagnisrever Byron')
})

test('a withdrawn invitation, one of another organisation and one that was made up open nothing', async () => {
  const { id, token } = await admin.api.organisation.invite.mutate({ role: 'member', note: '' })
  expect(await refusal(stranger.api.organisation.withdrawInvitation.mutate({ invitationId: id }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  await admin.api.organisation.withdrawInvitation.mutate({ invitationId: id })
  const { api } = server.nobody
  expect(await refusal(api.organisation.invitation.query({ token }))).toMatchObject({ code: 'PRECONDITION_FAILED' })
  const made = await admin.api.organisation.invite.mutate({ role: 'member', note: '' })
  const forged = `${made.id}.${made.token.split('.')[1]?.split('').reverse().join('')}`
  expect(await refusal(api.organisation.invitation.query({ token: forged }))).toMatchObject({ code: 'NOT_FOUND' })
  const workshop = await planWorkshop(server, admin)
  const { token: toWorkshop } = await admin.api.invitation.create.mutate({
    assessmentId: workshop.assessmentId,
    role: 'observer',
  })
  expect(await refusal(api.organisation.invitation.query({ token: toWorkshop }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a guest who accepts stays the same person, with their place in the workshop', async () => {
  const workshop = await planWorkshop(server, admin)
  const guest = await workshop.join('assessor', 'Gro')
  const { token } = await admin.api.organisation.invite.mutate({ role: 'lead', note: 'Gro' })
  await guest.api.organisation.accept.mutate({ token, name: 'Gro Vik', email: 'gro@example.org', password })
  const gro = await server.signIn('password', { email: 'gro@example.org', password })
  expect(gro.userId).toBe(guest.userId)
  const { me } = await gro.api.assessment.get.query({ assessmentId: workshop.assessmentId })
  expect(me).toEqual({ memberId: guest.memberId, role: 'assessor' })
  expect((await gro.api.account.me.query()).user).toMatchObject({ kind: 'account', mayPlan: true })
})

test('who is deactivated is out at once, everywhere, and comes back as who they were', async () => {
  const mads = await server.colleague(admin, 'lead', 'Mads')
  const { email = '' } = (await people()).find(({ id }) => id === mads.userId) ?? {}
  const workshop = await planWorkshop(server, mads)
  const open = await mads.open(workshop.stage)
  const blocked = await refusal(admin.api.organisation.deactivate.mutate({ userId: mads.userId }))
  expect(blocked).toEqual({
    code: 'CONFLICT',
    message: 'Nobody but Mads leads “Service desk, autumn”. Appoint another lead there first.',
  })
  await admin.api.organisation.appointLead.mutate({ assessmentId: workshop.assessmentId, userId: admin.userId })
  await admin.api.organisation.deactivate.mutate({ userId: mads.userId })
  expect(await open.closed).toBe(4401)
  expect(await refusal(mads.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(server.signIn('password', { email, password })).rejects.toThrow()
  const { members } = await admin.api.assessment.get.query({ assessmentId: workshop.assessmentId })
  expect(members.map(({ name }) => name)).toContain('Mads')

  await admin.api.organisation.reactivate.mutate({ userId: mads.userId })
  const back = await server.signIn('password', { email, password })
  expect(back.userId).toBe(mads.userId)
})

test('roles change, and an organisation keeps an administrator', async () => {
  const own = { userId: admin.userId }
  const kept = { code: 'CONFLICT', message: 'An organisation keeps an administrator. Make somebody else one first.' }
  expect(await refusal(admin.api.organisation.setRole.mutate({ ...own, role: 'lead' }))).toEqual(kept)
  expect(await refusal(admin.api.organisation.deactivate.mutate(own))).toEqual(kept)
  expect(await refusal(admin.api.organisation.leave.mutate())).toEqual(kept)

  const second = await server.colleague(admin, 'member', 'Siri')
  await admin.api.organisation.setRole.mutate({ userId: second.userId, role: 'administrator' })
  expect(await second.api.organisation.people.query()).toMatchObject({ people: expect.anything() })
  await second.api.organisation.setRole.mutate({ userId: second.userId, role: 'member' })
  await second.api.organisation.leave.mutate()
  expect(await refusal(second.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await refusal(stranger.api.organisation.setRole.mutate({ ...own, role: 'member' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('only people with an account lead; an administrator appoints a lead of any assessment of the organisation', async () => {
  const lead = await server.colleague(admin, 'lead', 'Tor')
  const workshop = await planWorkshop(server, lead)
  const { assessmentId } = workshop
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const guest = await server.guest(token, 'Gina')
  const { me } = await guest.api.assessment.get.query({ assessmentId })
  const hand = { assessmentId, memberId: me.memberId, role: 'lead' } as const
  expect(await refusal(lead.api.member.setRole.mutate(hand))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('Gina has no account in your organisation'),
  })

  const appoint = { assessmentId, userId: admin.userId }
  expect(await refusal(lead.api.organisation.appointLead.mutate(appoint))).toMatchObject({ code: 'FORBIDDEN' })
  expect(
    await refusal(stranger.api.organisation.appointLead.mutate({ assessmentId, userId: stranger.userId })),
  ).toMatchObject({ code: 'NOT_FOUND' })
  await admin.api.organisation.appointLead.mutate(appoint)
  expect((await admin.api.assessment.get.query({ assessmentId })).me.role).toBe('lead')
  const { assessments } = await admin.api.organisation.people.query()
  expect(
    assessments
      .find(({ id }) => id === assessmentId)
      ?.leads.map(({ name }) => name)
      .sort(),
  ).toEqual(['Ines Calder', 'Tor'])
  const events = await server.services.db.auditEvent.findMany({
    where: { assessmentId, action: 'member.leadAppointed' },
  })
  expect(events).toMatchObject([{ actorId: admin.userId }])
})

test('an administrator makes a link by which somebody chooses a new password, once, without mail', async () => {
  const tove = await server.colleague(admin, 'member', 'Tove')
  const { userId } = tove
  const { email = '' } = (await people()).find(({ id }) => id === userId) ?? {}
  expect(await refusal(stranger.api.organisation.makePasswordLink.mutate({ userId }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await refusal(tove.api.organisation.makePasswordLink.mutate({ userId }))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusal(server.nobody.api.organisation.makePasswordLink.mutate({ userId }))).toMatchObject({
    code: 'UNAUTHORIZED',
  })

  const chosen = 'seven grey herons at dawn'
  const { choosePassword } = server.nobody.api.account
  const earlier = await admin.api.organisation.makePasswordLink.mutate({ userId })
  const { token } = await admin.api.organisation.makePasswordLink.mutate({ userId })
  const worthless = { message: expect.stringMatching(/no longer valid/) }
  expect(await refusal(choosePassword.mutate({ token: earlier.token, password: chosen }))).toMatchObject(worthless)
  await choosePassword.mutate({ token, password: chosen })
  expect(await refusal(choosePassword.mutate({ token, password: chosen }))).toMatchObject(worthless)
  expect(await refusal(tove.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
  expect((await server.signIn('password', { email, password: chosen })).userId).toBe(userId)

  await admin.api.organisation.deactivate.mutate({ userId })
  expect(await refusal(admin.api.organisation.makePasswordLink.mutate({ userId }))).toMatchObject({ code: 'CONFLICT' })
})
