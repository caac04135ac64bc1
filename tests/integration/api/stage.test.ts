import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { castBallot, withdrawBallot } from '../../../lib/workshop/ballot.ts'
import type { Role } from '../../../lib/workshop/role.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import { proposeDraft } from '../../../lib/workshop/worksheet.ts'
import { startServer } from '../server.ts'
import { firstItem, type Member, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let room: Workshop
const people = new Map<Role, Member>()
beforeAll(async () => {
  const lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  people.set('lead', { ...lead, memberId: room.plan.me.memberId })
  for (const role of ['assessor', 'participant', 'sponsor', 'observer'] as const) {
    people.set(role, await room.join(role, `The ${role}`))
  }
})

function memberWith(role: Role): Member {
  const person = people.get(role)
  if (!person) throw new Error(`There is no ${role}.`)
  return person
}

const roles = ['lead', 'assessor', 'participant', 'sponsor', 'observer'] as const

test.each(roles)('a write of the %s to the stage closes the socket and reaches nobody', async (role) => {
  const watcher = await memberWith('observer').open(room.stage)
  const intruder = await memberWith(role).open(room.stage)
  const before = readStage(watcher.doc)
  intruder.doc.getMap('items').set(firstItem(room).id, { state: 'recorded', round: 1, rating: 'F' })
  expect(await intruder.closed).toBe(4403)
  await watcher.close()
  expect(readStage(watcher.doc)).toEqual(before)
  expect(readStage((await memberWith(role).open(room.stage)).doc)).toEqual(before)
})

test.each(['lead', 'assessor', 'participant'] as const)('the %s writes the worksheet', async (role) => {
  const worksheet = await memberWith(role).open(room.worksheet)
  proposeDraft(worksheet.doc, firstItem(room).attributeId, 'L')
  await worksheet.saved()
})

test.each(['sponsor', 'observer'] as const)('the %s reads the worksheet and can’t write it', async (role) => {
  const worksheet = await memberWith(role).open(room.worksheet)
  proposeDraft(worksheet.doc, firstItem(room).attributeId, 'N')
  expect(await worksheet.closed).toBe(4403)
})

test.each(['participant', 'sponsor', 'observer'] as const)('the %s has no ballot', async (role) => {
  const { memberId, refused } = memberWith(role)
  expect(await refused({ kind: 'ballot', workshop: room.assessmentId, member: memberId })).toBe(4403)
})

test('a stranger finds none of the documents, and whoever is not signed in is asked to', async () => {
  const stranger = await server.strangerAccount('Kai Elsewhere')
  const ballot = { kind: 'ballot', workshop: room.assessmentId, member: memberWith('lead').memberId } as const
  for (const document of [room.stage, room.worksheet, ballot]) {
    expect(await stranger.refused(document)).toBe(4404)
    expect(await server.nobody.refused(document)).toBe(4401)
  }
})

test('a worksheet of another assessment is not found under this one', async () => {
  const other = await planWorkshop(server, room.lead)
  const [process] = other.plan.processes
  const instance = process?.instances[0]?.id ?? ''
  expect(await room.lead.refused({ kind: 'worksheet', workshop: room.assessmentId, instance })).toBe(4404)
})

test('somebody on two devices has one ballot, and what one device casts the other shows', async () => {
  const { memberId, open } = memberWith('assessor')
  const ballot = { kind: 'ballot', workshop: room.assessmentId, member: memberId } as const
  const [phone, laptop] = [await open(ballot), await open(ballot)]
  castBallot(phone.doc, firstItem(room).id, 1, { choice: 'P' })
  await laptop.when((doc) => doc.getMap('ballots').size > 0)
})

test('a stage that a crash left behind the database catches up when it is opened', async () => {
  const data = mkdtempSync(join(tmpdir(), 'assay-crash-'))
  const first = await startServer({ data })
  const lead = await first.firstAccount()
  const { assessmentId, stage, items } = await planWorkshop(first, lead)
  const itemId = items[0]?.id ?? ''
  // Committed, and the process ended before the stage was projected.
  await first.services.db.assessment.update({ where: { id: assessmentId }, data: { currentItemId: itemId } })
  await first.close()

  const second = await startServer({ data })
  const again = second.backAs(lead)
  expect(readStage((await again.open(stage)).doc)?.currentItemId).toBe(itemId)
  await second.close()
})

test('changes made at the same time leave the stage at the last of them', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead, items, stage } = own
  const watcher = await lead.open(stage)
  for (let turn = 0; turn < 5; turn++) {
    const calls = items.flatMap(({ id }, index) => [
      lead.api.workshop.show.mutate({ assessmentId, itemId: id }),
      lead.api.workshop.setTimer.mutate({ assessmentId, seconds: 100 * turn + index + 10 }),
    ])
    await Promise.all(calls)
    const stored = await server.services.db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
    await watcher.when((doc) => {
      const shown = readStage(doc)
      return shown?.currentItemId === stored.currentItemId && (shown?.timer?.seconds ?? null) === stored.timerSeconds
    })
  }
})

test('a ballot that is taken back is not among those cast any more, and one that is reworded stays', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead } = own
  const itemId = firstItem(own).id
  const { memberId, open } = await own.join('assessor', 'Ada')
  const stage = await lead.open(own.stage)
  const votedShows = (names: string[]) => stage.when((doc) => readStage(doc)?.voted.join() === names.join())
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  const ballot = await open({ kind: 'ballot', workshop: assessmentId, member: memberId })

  castBallot(ballot.doc, itemId, 1, { choice: 'L' })
  await votedShows([memberId])
  const before = stage.received.length
  for (const remark of ['T', 'Ti', 'Tic', 'Tick']) {
    castBallot(ballot.doc, itemId, 1, { choice: 'L', remark })
    await ballot.saved()
  }
  withdrawBallot(ballot.doc, itemId, 1)
  await votedShows([])
  // One message, for the ballot taken back: the letters of a remark are nobody else's business.
  expect(stage.received.length).toBe(before + 1)
})
