import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareResults } from '../../../lib/comparison/comparison.ts'
import { snapshotOf } from '../../../lib/comparison/snapshot.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

/** An assessment of which these ratings are recorded, in the order of its items. */
async function rated(ratings: readonly string[], who = lead): Promise<Workshop> {
  const room = await planWorkshop(server, who)
  const noor = await room.join('assessor', 'Noor')
  for (const [index, rating] of ratings.entries()) {
    await rateAndRecord(room, [noor], room.items[index]?.id, [rating], rating)
  }
  return room
}

test('the results of another assessment are kept beside this one, and the whole team compares with them', async () => {
  const [then, now] = [await rated(['P']), await rated(['F', 'L', 'L'])]
  const { assessmentId } = now
  const dag = await now.join('observer', 'Dag')
  expect(await lead.api.comparison.choices.query({ assessmentId })).toContainEqual({
    id: then.assessmentId,
    title: then.plan.title,
    unit: then.plan.unit,
    shared: 1,
  })
  expect(await dag.api.comparison.last.query({ assessmentId })).toBeNull()
  const { id } = await lead.api.comparison.add.mutate({ assessmentId, earlierId: then.assessmentId })
  expect(await dag.api.comparison.last.query({ assessmentId })).toMatchObject({
    title: then.plan.title,
    processes: [{ processId: 'RAF.1', level: 0 }],
  })
  const seen = await dag.api.comparison.get.query({ assessmentId })
  expect(seen.earlier).toMatchObject([{ id, origin: 'assessment', addedBy: lead.name }])
  const [earlier] = seen.earlier
  if (!earlier) throw new Error('Nothing is kept.')
  expect(compareResults(earlier.snapshot, seen.now).processes).toMatchObject([
    { processId: 'RAF.1', trend: 'risen', was: { level: 0 }, now: { level: 2 } },
  ])
})

test('what is kept stays as it stood, until it is taken anew, and once', async () => {
  const [then, now] = [await rated(['P']), await rated(['F'])]
  const { assessmentId } = now
  const keep = () => lead.api.comparison.add.mutate({ assessmentId, earlierId: then.assessmentId })
  const levels = async () => {
    const { earlier } = await lead.api.comparison.get.query({ assessmentId })
    return earlier.map(({ snapshot }) => snapshot.processes[0]?.level)
  }
  await keep()
  await keep()
  const [item] = then.items
  const act = { assessmentId: then.assessmentId, itemId: item?.id ?? '' }
  await lead.api.workshop.reopen.mutate({ ...act, reason: 'New evidence.' })
  expect(await levels()).toEqual([0])
  await lead.api.assessment.remove.mutate({ assessmentId: then.assessmentId, title: then.plan.title })
  expect(await levels()).toEqual([0])
})

test('the file of a report serves as well, one of another organisation too', async () => {
  const [then, now] = [await rated(['L']), await rated(['F'])]
  const { assessmentId } = now
  const report = await lead.api.report.preview.query({ assessmentId: then.assessmentId })
  const snapshot = { ...snapshotOf(report), assessmentId: 'elsewhere', organisation: 'Another' }
  const { id: earlierResultId } = await lead.api.comparison.addFile.mutate({ assessmentId, snapshot })
  const { earlier } = await lead.api.comparison.get.query({ assessmentId })
  expect(earlier).toMatchObject([{ id: earlierResultId, origin: 'file', snapshot }])
  await lead.api.comparison.remove.mutate({ assessmentId, earlierResultId })
  expect((await lead.api.comparison.get.query({ assessmentId })).earlier).toEqual([])
  expect(await refusal(lead.api.comparison.remove.mutate({ assessmentId, earlierResultId }))).toEqual({
    code: 'NOT_FOUND',
    message: expect.stringMatching(/is not kept any more/),
  })
  const empty = { ...snapshot, period: null }
  expect(await refusal(lead.api.comparison.addFile.mutate({ assessmentId, snapshot: empty }))).toEqual({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/holds no results/),
  })
})

test('an assessment the lead may not read, or without results, is neither offered nor found', async () => {
  const now = await rated(['F'])
  const { assessmentId } = now
  const stranger = await server.strangerAccount('Kai Elsewhere')
  const theirs = await rated(['F'], stranger)
  const bare = await planWorkshop(server, lead)
  const choices = await lead.api.comparison.choices.query({ assessmentId })
  for (const earlierId of [theirs.assessmentId, bare.assessmentId, assessmentId, 'never-was']) {
    expect(choices.map(({ id }) => id)).not.toContain(earlierId)
    expect(await refusal(lead.api.comparison.add.mutate({ assessmentId, earlierId }))).toEqual({
      code: 'NOT_FOUND',
      message: expect.stringMatching(/^There is no such assessment with results among yours/),
    })
  }
})

test('what is kept of one assessment is not removed through another, and each act leaves an event', async () => {
  const [then, now, other] = [await rated(['P']), await rated(['F']), await planWorkshop(server, lead)]
  const { assessmentId } = now
  const earlierId = then.assessmentId
  const { id: earlierResultId } = await lead.api.comparison.add.mutate({ assessmentId, earlierId })
  const elsewhere = { assessmentId: other.assessmentId, earlierResultId }
  expect((await refusal(lead.api.comparison.remove.mutate(elsewhere))).code).toBe('NOT_FOUND')
  await lead.api.comparison.remove.mutate({ assessmentId, earlierResultId })
  const events = await server.services.db.auditEvent.findMany({
    where: { assessmentId, action: { startsWith: 'comparison.' } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
    ['comparison.added', { earlierResultId, origin: 'assessment', earlierAssessmentId: earlierId }],
    ['comparison.removed', { earlierResultId }],
  ])
})
