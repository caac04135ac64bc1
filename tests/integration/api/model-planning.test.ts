import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import type { ProcessModel } from '../../../lib/model/model.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

const grid = { modelId: 'research-data', frameworkId: 'maturity-5', scaleId: 'five-steps' }
const dataPlanning = { processes: [{ processId: 'DS-1', targetLevel: 4 }] }

/** A model that brings its own framework along: the grid with four steps, under another name. */
function ownModel(): ProcessModel {
  const model = structuredClone(researchDataModel)
  const { assessment } = model
  if (!assessment) throw new Error('The research data model has lost its assessment part.')
  const [scale] = maturity5.scales
  if (!scale) throw new Error('The grid has lost its scale.')
  const steps = ['a', 'b', 'c', 'd'].map((symbol, index) => ({
    symbol,
    name: `Step ${symbol}`,
    above: index * 25,
    upTo: (index + 1) * 25,
    basic: symbol,
  }))
  return {
    ...model,
    id: 'our-data',
    version: '1.0',
    assessment: {
      ...assessment,
      framework: 'our-grid',
      ownFramework: {
        ...maturity5,
        id: 'our-grid',
        scales: [{ ...scale, steps }],
        levels: maturity5.levels.slice(0, 5),
        levelRule: { kind: 'weakest', levelOf: { a: 1, b: 2, c: 3, d: 4 } },
      },
    },
  }
}

async function store(owner: Person, model: ProcessModel, state: 'draft' | 'published'): Promise<void> {
  const { organisationId } = await server.services.db.user.findUniqueOrThrow({ where: { id: owner.userId } })
  const content = JSON.stringify(model)
  await server.services.db.processModel.create({
    data: {
      id: randomUUID(),
      organisationId,
      modelId: model.id,
      version: model.version,
      name: model.name,
      content,
      state,
      ...(state === 'published' && { publishedAt: new Date() }),
    },
  })
}

test('the second shipped model is planned with on its own scale, and rated on it', async () => {
  const room = await planWorkshop(server, lead, { ...grid, ...dataPlanning })
  const { assessmentId, plan, items } = room
  expect(plan).toMatchObject({ model: { id: 'research-data' }, scaleId: 'five-steps', ownFramework: null })
  expect(plan.scale.steps.map(({ symbol }) => symbol)).toEqual(['1', '2', '3', '4', '5'])
  expect(items.map(({ attributeId }) => attributeId)).toEqual(['M.1', 'M.2', 'M.3'])
  const act = { assessmentId, itemId: firstItem(room).id }
  const assessor = await room.join('assessor', 'Jonas')
  await lead.api.workshop.open.mutate(act)
  await cast(assessor, room, { itemId: act.itemId, choice: '4' })
  await lead.api.workshop.reveal.mutate(act)
  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, worksheetFields.rationale('M.1'), 'Shown by the plans of three projects.')
  proposeDraft(worksheet.doc, 'M.1', '4')
  await worksheet.saved()
  await lead.api.consensus.record.mutate({ ...act, rating: '4' })
  const [profile] = (await lead.api.result.profile.query({ assessmentId })).processes
  expect(profile?.attributes[0]).toMatchObject({ attributeId: 'M.1', rating: '4' })
  for (const { id: itemId, attributeId } of items.slice(1)) {
    await lead.api.workshop.open.mutate({ assessmentId, itemId })
    await cast(assessor, room, { itemId, choice: '3' })
    await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
    await writeNote(worksheet, worksheetFields.rationale(attributeId), 'Written down for all projects.')
    proposeDraft(worksheet.doc, attributeId, '3')
    await worksheet.saved()
    await lead.api.consensus.record.mutate({ assessmentId, itemId, rating: '3' })
  }
  // The weakest topic says where the process stands: the rule of the grid, not the climb of ISO/IEC 33020.
  const [whole] = (await lead.api.result.profile.query({ assessmentId })).processes
  expect(whole).toMatchObject({ level: 3, complete: true })
})

test('an assessment model is refused with a framework or a scale that is not its own', async () => {
  const other = { ...grid, frameworkId: 'iso-33020-2019', scaleId: 'nplf', ...dataPlanning }
  expect(await refusal(planWorkshop(server, lead, other))).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await refusal(planWorkshop(server, lead, { ...grid, scaleId: 'nplf', ...dataPlanning }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a target level the framework does not have is refused with those it has', async () => {
  const processes = [{ processId: 'RAF.1', targetLevel: 6 }]
  expect(await refusal(planWorkshop(server, lead, { processes }))).toEqual({
    code: 'BAD_REQUEST',
    message: 'ISO/IEC 33020:2019 has no level 6 to aim for. Choose one of 1, 2, 3, 4, 5.',
  })
})

test('a stored model is planned with once it is published, by its own organisation alone, with the framework it brings', async () => {
  await store(lead, ownModel(), 'draft')
  const terms = { modelId: 'our-data', frameworkId: 'our-grid', scaleId: 'five-steps', ...dataPlanning }
  expect(await refusal(planWorkshop(server, lead, terms))).toMatchObject({ code: 'NOT_FOUND' })
  await server.services.db.processModel.updateMany({ data: { state: 'published' } })
  const { plan } = await planWorkshop(server, lead, terms)
  expect(plan).toMatchObject({ model: { id: 'our-data', version: '1.0' }, ownFramework: { id: 'our-grid' } })
  expect(plan.scale.steps.map(({ symbol }) => symbol)).toEqual(['a', 'b', 'c', 'd'])
  const stranger = await server.strangerAccount('Kai Elsewhere')
  expect(await refusal(planWorkshop(server, stranger, terms))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a stored model is read by its organisation and by the members of an assessment planned with it, by nobody else', async () => {
  await store(lead, { ...serviceManagementModel, id: 'our-itsm', version: '1.0' }, 'published')
  const id = 'our-itsm'
  const { join } = await planWorkshop(server, lead, { modelId: id })
  const guest = await join('observer', 'Rosa')
  const stranger = await server.strangerAccount('Kai Elsewhere')
  expect(await lead.api.model.get.query({ id })).toMatchObject({ id })
  expect(await guest.api.model.get.query({ id, version: '1.0' })).toMatchObject({ id })
  expect(await refusal(stranger.api.model.get.query({ id }))).toEqual(
    await refusal(stranger.api.model.get.query({ id: 'never-was' })).then(({ code, message }) => ({
      code,
      message: message.replace('never-was', id),
    })),
  )
  const ids = async (person: Person) => (await person.api.model.list.query()).map((entry) => entry.id)
  expect(await ids(lead)).toContain(id)
  expect(await ids(guest)).toEqual(['iso-33054', 'research-data'])
  expect(await ids(stranger)).toEqual(['iso-33054', 'research-data'])
})
