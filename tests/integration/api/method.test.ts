import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { draftRating, proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, draftRecord, firstItem, type Member, planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

const planOf = ({ assessmentId }: Workshop) => lead.api.assessment.get.query({ assessmentId })
const levelOne = { processes: [{ processId: 'RAF.1', targetLevel: 1 }] }
const named = (...names: string[]) => [
  { processId: 'RAF.1', targetLevel: 1, instances: names.map((name) => ({ name })) },
]

type Item = Awaited<ReturnType<typeof planOf>>['processes'][number]['instances'][number]['items'][number]

/** Rates an item with one ballot and records it. */
async function record(room: Workshop, rater: Member, item: Item, instanceId: string, rating: string): Promise<void> {
  const act = { assessmentId: room.assessmentId, itemId: item.id }
  await lead.api.workshop.open.mutate(act)
  await cast(rater, room, { itemId: item.id, choice: rating })
  await lead.api.workshop.reveal.mutate(act)
  const worksheet = await lead.open({ kind: 'worksheet', workshop: room.assessmentId, instance: instanceId })
  await draftRecord(worksheet, item, rating)
  await lead.api.consensus.record.mutate({ ...act, rating })
}

/** Level of the only process, as the caller's list shows it. */
async function level({ assessmentId }: Workshop): Promise<number | null | undefined> {
  const list = await lead.api.assessment.list.query()
  return list.find(({ id }) => id === assessmentId)?.processes[0]?.level
}

describe('rating outcome by outcome (R1)', () => {
  test('makes an item of each outcome at level 1 and of each achievement above, with words to show', async () => {
    const { plan } = await planWorkshop(server, lead, { ratingMethod: 'R1' })
    const [process] = plan.processes
    const items = process?.instances[0]?.items ?? []
    const outcomes = process?.outcomes ?? []
    expect(
      items.slice(0, outcomes.length).map(({ attributeId, part, label }) => ({ attributeId, part, label })),
    ).toEqual(outcomes.map(({ id, text }) => ({ attributeId: 'PA.1.1', part: id, label: text })))
    expect(items.filter(({ attributeId }) => attributeId === 'PA.2.1').map(({ part }) => part)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })

  test('records each part by itself, and computes the attribute from them', async () => {
    const room = await planWorkshop(server, lead, { ratingMethod: 'R1', ...levelOne })
    const ada = await room.join('assessor', 'Ada')
    const [instance] = room.plan.processes[0]?.instances ?? []
    if (!instance) throw new Error('The process has no instance.')
    for (const item of instance.items.slice(0, -1)) await record(room, ada, item, instance.id, 'F')
    // All that is rated so far is F; the last outcome is left out and counted.
    expect(await level(room)).toBe(1)
    const last = instance.items.at(-1)
    if (!last) throw new Error('There is nothing to rate.')
    await record(room, ada, last, instance.id, 'N')
    expect(await level(room)).toBe(1)
    await lead.api.assessment.update.mutate({ assessmentId: room.assessmentId, average: 'heuristic' })
    expect(await level(room)).toBe(0)
  })

  test('keeps notes and drafts of two parts apart', async () => {
    const room = await planWorkshop(server, lead, { ratingMethod: 'R1', ...levelOne })
    const { assessmentId } = room
    await lead.api.assessment.update.mutate({ assessmentId, evidenceRequired: true })
    const ada = await room.join('assessor', 'Ada')
    const [first, second] = room.items
    if (!first || !second) throw new Error('There is too little to rate.')
    const worksheet = await lead.open(room.worksheet)
    await writeNote(worksheet, worksheetFields.notes(second.attributeId, second.part), 'Only about the second.')
    const act = { assessmentId, itemId: first.id }
    await lead.api.workshop.open.mutate(act)
    await cast(ada, room, { itemId: first.id, choice: 'L' })
    await lead.api.workshop.reveal.mutate(act)
    await draftRecord(worksheet, first, 'L')
    expect(draftRating(worksheet.doc, second.attributeId, second.part)).toBeUndefined()
    expect((await refusal(lead.api.consensus.record.mutate({ ...act, rating: 'L' }))).message).toMatch(
      /^The plan asks for/,
    )
  })
})

describe('judging across instances (R3)', () => {
  test('makes one item of each attribute, whatever the number of instances', async () => {
    const room = await planWorkshop(server, lead, { ratingMethod: 'R3', processes: named('Oslo', 'Bergen') })
    const instances = room.plan.processes[0]?.instances ?? []
    expect(instances.map(({ name, across, items }) => [name, across, items.length])).toEqual([
      ['Oslo', false, 0],
      ['Bergen', false, 0],
      ['All instances together', true, 1],
    ])
    const together = instances[2]
    const [item] = together?.items ?? []
    if (!item || !together) throw new Error('There is nothing to rate.')
    await record(room, await room.join('assessor', 'Ada'), item, together.id, 'L')
    expect(await level(room)).toBe(1)
  })
})

describe('a change of the method', () => {
  test('rebuilds what is rated, and back again', async () => {
    const room = await planWorkshop(server, lead, levelOne)
    const { assessmentId } = room
    const parts = async () => (await planOf(room)).processes[0]?.instances.map(({ items }) => items.length)
    expect(await parts()).toEqual([1])
    await lead.api.assessment.update.mutate({ assessmentId, ratingMethod: 'R1' })
    expect((await parts())?.[0]).toBeGreaterThan(2)
    await lead.api.assessment.update.mutate({ assessmentId, ratingMethod: 'R3' })
    expect(await parts()).toEqual([0, 1])
    await lead.api.assessment.update.mutate({ assessmentId, ratingMethod: 'R2' })
    expect(await parts()).toEqual([1])
  })

  test('is refused once something is recorded by the other one', async () => {
    const room = await planWorkshop(server, lead, levelOne)
    const { assessmentId } = room
    const instanceId = room.plan.processes[0]?.instances[0]?.id ?? ''
    await record(room, await room.join('assessor', 'Ada'), firstItem(room), instanceId, 'F')
    const change = lead.api.assessment.update.mutate({ assessmentId, ratingMethod: 'R1' })
    expect(await refusal(change)).toEqual({
      code: 'CONFLICT',
      message: expect.stringMatching(/^RAF\.1 has a recorded result for PA\.1\.1 in Service desk Oslo/),
    })
    expect(await planOf(room)).toMatchObject({ ratingMethod: 'R2' })
  })
})

describe('process instances', () => {
  test('are added, renamed and removed with the scope', async () => {
    const room = await planWorkshop(server, lead, { processes: named('Oslo', 'Bergen') })
    const { assessmentId } = room
    const [oslo, bergen] = room.plan.processes[0]?.instances ?? []
    expect(bergen).toMatchObject({ name: 'Bergen', items: [{ attributeId: 'PA.1.1' }] })
    await lead.api.assessment.setScope.mutate({
      assessmentId,
      processes: [
        {
          processId: 'RAF.1',
          targetLevel: 1,
          instances: [{ name: 'Tromsø' }, { id: oslo?.id, name: 'Oslo centre' }],
          allInstances: true,
        },
      ],
    })
    const [process] = (await planOf(room)).processes
    expect(process?.allInstances).toBe(true)
    expect(process?.instances.map(({ name }) => name)).toEqual(['Tromsø', 'Oslo centre'])
    expect(process?.instances[1]).toMatchObject({ id: oslo?.id, items: oslo?.items })
  })

  test('with a recorded result stay', async () => {
    const room = await planWorkshop(server, lead, { processes: named('Oslo', 'Bergen') })
    const { assessmentId } = room
    const [oslo, bergen] = room.plan.processes[0]?.instances ?? []
    const [item] = bergen?.items ?? []
    if (!oslo || !bergen || !item) throw new Error('An instance is missing.')
    await record(room, await room.join('assessor', 'Ada'), item, bergen.id, 'F')
    const without = { processId: 'RAF.1', targetLevel: 1, instances: [{ id: oslo.id, name: 'Oslo' }] }
    expect(await refusal(lead.api.assessment.setScope.mutate({ assessmentId, processes: [without] }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/recorded result for PA\.1\.1 in Bergen/),
    })
  })

  test('have names of their own, and belong to the assessment', async () => {
    const { assessmentId } = await planWorkshop(server, lead)
    const set = (instances: { id?: string; name: string }[]) =>
      refusal(
        lead.api.assessment.setScope.mutate({
          assessmentId,
          processes: [{ processId: 'RAF.1', targetLevel: 1, instances }],
        }),
      )
    expect((await set([{ name: 'Oslo' }, { name: 'oslo' }])).message).toMatch(/a name of its own/)
    expect(await set([{ id: 'none-such', name: 'Oslo' }])).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a change of the rating scale', () => {
  test('folds refined results onto the basic scale, and leaves basic ones basic on the refined one', async () => {
    const room = await planWorkshop(server, lead, { ...levelOne, scaleId: 'nplf-refined' })
    const { assessmentId } = room
    const instanceId = room.plan.processes[0]?.instances[0]?.id ?? ''
    const item = firstItem(room)
    await record(room, await room.join('assessor', 'Ada'), item, instanceId, 'L+')
    expect(await level(room)).toBe(1)
    await lead.api.assessment.update.mutate({ assessmentId, scaleId: 'nplf' })
    expect(await level(room)).toBe(1)
    const { results, rounds } = await lead.api.workshop.history.query({ assessmentId, itemId: item.id })
    expect(results).toMatchObject([{ rating: 'L+', scaleId: 'nplf-refined' }])
    const stage = await lead.open(room.stage)
    await stage.when((doc) => readStage(doc)?.items[item.id]?.rating === 'L')
    const { processes } = await lead.api.result.profile.query({ assessmentId })
    expect(processes[0]?.attributes[0]).toMatchObject({ rating: 'L', counts: { L: 1 } })
    expect(rounds).toMatchObject([{ scaleId: 'nplf-refined' }])
  })

  test.each([
    { what: 'scale', scaleId: 'nplf-refined' },
    { what: 'method', ratingMethod: 'R1' as const },
  ])('or of the $what is refused while a round is open, and possible once it is closed or revealed', async (asked) => {
    const { what: _, ...changed } = asked
    const room = await planWorkshop(server, lead, levelOne)
    const { assessmentId } = room
    const act = { assessmentId, itemId: firstItem(room).id }
    const ada = await room.join('assessor', 'Ada')
    await lead.api.workshop.open.mutate(act)
    await cast(ada, room, { itemId: act.itemId, choice: 'L' })
    expect(await refusal(lead.api.assessment.update.mutate({ assessmentId, ...changed }))).toEqual({
      code: 'CONFLICT',
      message:
        'The rating scale and the rating method stay as they are while a round is open. Reveal or close each open round in the room first, then change the plan.',
    })
    await lead.api.assessment.update.mutate({ assessmentId, scaleId: 'nplf', ratingMethod: 'R2', title: 'Renamed' })
    await lead.api.workshop.closeRound.mutate(act)
    await lead.api.assessment.update.mutate({ assessmentId, ...changed })
    expect(await planOf(room)).toMatchObject({ title: 'Renamed', ...changed })
  })

  test('leaves a ballot that was cast ahead of time cast: it counts as it folds, or not at all, at the reveal', async () => {
    const room = await planWorkshop(server, lead, levelOne)
    const { assessmentId } = room
    const act = { assessmentId, itemId: firstItem(room).id }
    const ada = await room.join('assessor', 'Ada')
    const bo = await room.join('assessor', 'Bo')
    await cast(ada, room, { itemId: act.itemId, choice: 'L' })
    await cast(bo, room, { itemId: act.itemId, choice: 'P+' })
    for (const scaleId of ['nplf', 'nplf-refined', 'nplf']) {
      await lead.api.assessment.update.mutate({ assessmentId, scaleId })
      await lead.api.workshop.open.mutate(act)
      expect(readStage((await lead.open(room.stage)).doc)?.voted).toEqual([ada.memberId, bo.memberId])
      await lead.api.workshop.closeRound.mutate(act)
    }
    await lead.api.assessment.update.mutate({ assessmentId, scaleId: 'nplf-refined' })
    await lead.api.workshop.open.mutate(act)
    await lead.api.workshop.reveal.mutate(act)
    expect(readStage((await lead.open(room.stage)).doc)?.reveal).toMatchObject({
      scaleId: 'nplf-refined',
      ballots: [{ memberId: bo.memberId, choice: 'P+' }],
    })
  })

  test('leaves a revealed round on the scale it was rated on, up to its record', async () => {
    const room = await planWorkshop(server, lead, { ...levelOne, scaleId: 'nplf-refined' })
    const { assessmentId } = room
    const item = firstItem(room)
    const act = { assessmentId, itemId: item.id }
    await lead.api.workshop.open.mutate(act)
    await cast(await room.join('assessor', 'Ada'), room, { itemId: item.id, choice: 'P+' })
    await lead.api.workshop.reveal.mutate(act)
    await lead.api.assessment.update.mutate({ assessmentId, scaleId: 'nplf' })
    const worksheet = await lead.open(room.worksheet)
    await draftRecord(worksheet, item, 'P+')
    await lead.api.consensus.record.mutate({ ...act, rating: 'P+' })
    expect(await level(room)).toBe(0)
  })

  test('to one that the framework does not have is refused, and changes nothing', async () => {
    const room = await planWorkshop(server, lead)
    const { assessmentId } = room
    const call = lead.api.assessment.update.mutate({ assessmentId, scaleId: 'five-steps', title: 'Other' })
    expect((await refusal(call)).message).toMatch(/Choose another in the plan/)
    expect(await planOf(room)).toMatchObject({ scaleId: 'nplf', title: 'Service desk, autumn' })
  })
})

test('the numbers of the plan make the majority', async () => {
  const room = await planWorkshop(server, lead, { ...levelOne, decisionRule: 'qualified-majority' })
  const { assessmentId } = room
  const item = firstItem(room)
  const act = { assessmentId, itemId: item.id }
  await lead.api.workshop.open.mutate(act)
  for (const [index, choice] of ['F', 'F', 'P'].entries()) {
    await cast(await room.join('assessor', `Assessor ${index}`), room, { itemId: item.id, choice })
  }
  await lead.api.workshop.reveal.mutate(act)
  const worksheet = await lead.open(room.worksheet)
  proposeDraft(worksheet.doc, item.attributeId, 'F')
  await writeNote(worksheet, worksheetFields.rationale(item.attributeId), 'Two of three.')
  expect(await refusal(lead.api.consensus.record.mutate({ ...act, rating: 'F' }))).toMatchObject({ code: 'CONFLICT' })
  await lead.api.assessment.update.mutate({ assessmentId, majorityShare: '2/3', majoritySpread: 2 })
  expect((await planOf(room)).decisionTerms).toEqual({
    share: { parts: 2, of: 3 },
    spread: 2,
    tieRule: 'half-down',
  })
  expect(await refusal(lead.api.assessment.update.mutate({ assessmentId, majorityShare: 0.667 }))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('Write 2/3.'),
  })
  await lead.api.consensus.record.mutate({ ...act, rating: 'F' })
})

test('how alike the raters read the evidence is told before and after the talk', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, items } = room
  const [ada, bo] = [await room.join('assessor', 'Ada'), await room.join('assessor', 'Bo')]
  const rounds = [
    ['F', 'L', 'F', 'F'],
    ['L', 'P', 'L', 'L'],
    ['N', 'N', 'N', 'N'],
  ]
  for (const [index, [first = '', other = '', later = '', agreed = '']] of rounds.entries()) {
    const itemId = items[index]?.id ?? ''
    await lead.api.workshop.open.mutate({ assessmentId, itemId })
    await cast(ada, room, { itemId, choice: first })
    await cast(bo, room, { itemId, choice: other })
    await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
    await lead.api.workshop.again.mutate({ assessmentId, itemId })
    await cast(ada, room, { itemId, round: 2, choice: later })
    await cast(bo, room, { itemId, round: 2, choice: agreed })
    await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  }
  const { first, last } = await lead.api.consensus.agreement.query({ assessmentId })
  expect(first.items).toBe(3)
  expect(first.ordinal ?? 1).toBeLessThan(1)
  expect(last).toMatchObject({ items: 3, nominal: 1, ordinal: 1, interval: 1 })
})
