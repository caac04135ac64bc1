import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProcessModel } from '../../../lib/model/model.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { csvOfSheets } from '../../../lib/model/spreadsheet/csv.ts'
import { templateModel } from '../../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../../lib/model/spreadsheet/write.ts'
import { proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let stranger: Person
beforeAll(async () => {
  lead = await server.firstAccount()
  stranger = await server.strangerAccount('Kai Elsewhere')
})

const base64 = (text: string) => Buffer.from(text).toString('base64')
const jsonFile = (model: ProcessModel) => ({ name: 'model.json', base64: base64(JSON.stringify(model)) })
const named = (id: string, version = '1.0'): ProcessModel => ({ ...templateModel, id, version })

async function published(model: ProcessModel): Promise<void> {
  await lead.api.model.import.mutate(jsonFile(model))
  await lead.api.model.publish.mutate({ id: model.id, version: model.version })
}

describe.each(['xlsx', 'csv', 'json'] as const)('as %s', (format) => {
  test('the template is downloaded, previewed and imported as it is', async () => {
    const { name, base64 } = await lead.api.model.template.query({ format })
    const preview = await lead.api.model.preview.mutate({ name, base64 })
    expect(preview).toMatchObject({
      taken: 'free',
      problems: [],
      model: { id: 'our-model', processes: 2, outcomes: 6 },
    })
    await lead.api.model.import.mutate({ name, base64 })
    expect(await lead.api.model.get.query({ id: 'our-model', version: '1.0' })).toEqual(templateModel)
    await lead.api.model.remove.mutate({ id: 'our-model', version: '1.0' })
  })

  test.each([serviceManagementModel, researchDataModel])(
    '$name is exported and read again word for word',
    async (model) => {
      const exported = await lead.api.model.export.query({ id: model.id, format })
      const preview = await lead.api.model.preview.mutate(exported)
      expect(preview).toMatchObject({ taken: 'shipped', problems: [] })
      expect(await refusal(lead.api.model.import.mutate(exported))).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/belongs to a model that ships with Assay/),
      })
    },
  )
})

test('a preview stores nothing', async () => {
  const before = await lead.api.model.list.query()
  await lead.api.model.preview.mutate(jsonFile(named('seen-only')))
  expect(await lead.api.model.list.query()).toEqual(before)
})

test('problems of a spreadsheet are told by sheet, row and column', async () => {
  const model = named('with-gaps')
  const sheets = sheetsOfModel({
    ...model,
    licence: '',
    processes: model.processes.map((own) => ({ ...own, purpose: '' })),
  })
  const { problems } = await lead.api.model.preview.mutate({ name: 'Model.CSV', base64: base64(csvOfSheets(sheets)) })
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule, place }) => [rule, place?.sheet, place?.column])).toEqual([
    ['licence-present', 'Model', 'Value'],
    ['purpose-present', 'Processes', 'Purpose'],
    ['purpose-present', 'Processes', 'Purpose'],
  ])
})

test.each([
  ['a file of another kind', { name: 'model.pdf', base64: '' }, /Choose an \.xlsx, \.csv or \.json file/],
  ['no workbook', { name: 'model.xlsx', base64: base64('hello') }, /no Excel workbook/],
  ['broken JSON', { name: 'model.json', base64: base64('{') }, /is no JSON/],
  ['JSON of something else', { name: 'model.json', base64: base64('[]') }, /The file is a list/],
  ['a file that is too large', { name: 'a.csv', base64: base64('x'.repeat(1_050_000)) }, /larger than 1 MB/],
])('%s is refused with the way out', async (_what, file, message) => {
  expect((await refusal(lead.api.model.import.mutate(file))).message).toMatch(message)
})

test('a draft with errors is kept, and published only once it is mended', async () => {
  const id = 'to-mend'
  await lead.api.model.import.mutate(jsonFile({ ...named(id), licence: '' }))
  expect(await refusal(lead.api.model.publish.mutate({ id, version: '1.0' }))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/has no licence/),
  })
  await lead.api.model.save.mutate({ id, version: '1.0', revision: 0, model: named(id) })
  await lead.api.model.publish.mutate({ id, version: '1.0' })
  expect(await lead.api.model.view.query({ id })).toMatchObject({ state: 'published', findings: [], mayEdit: false })
})

test('a published version is neither edited nor imported over; a new version is', async () => {
  const id = 'kept'
  await published(named(id))
  const stays = { code: 'CONFLICT', message: expect.stringMatching(/is published and stays as it is/) }
  const version = '1.0'
  expect(await refusal(lead.api.model.save.mutate({ id, version, revision: 0, model: named(id) }))).toEqual(stays)
  expect(await refusal(lead.api.model.import.mutate({ ...jsonFile(named(id)), replace: true }))).toEqual(stays)
  expect(await refusal(lead.api.model.publish.mutate({ id, version }))).toEqual(stays)
  await lead.api.model.copy.mutate({ from: { id, version }, to: { id, version: '1.1', name: 'Kept, revised' } })
  expect(await lead.api.model.view.query({ id, version: '1.1' })).toMatchObject({ state: 'draft', mayEdit: true })
  expect(await lead.api.model.get.query({ id, version })).toEqual(named(id))
})

test('a draft is replaced by an import only when asked to', async () => {
  const file = jsonFile(named('twice'))
  await lead.api.model.import.mutate(file)
  expect(await lead.api.model.preview.mutate(file)).toMatchObject({ taken: 'draft' })
  expect(await refusal(lead.api.model.import.mutate(file))).toMatchObject({ code: 'CONFLICT' })
  await lead.api.model.import.mutate({ ...file, replace: true })
  expect(await lead.api.model.view.query({ id: 'twice' })).toMatchObject({ revision: 1 })
})

test('of two who save the same draft the second is told, and loses nothing of the first', async () => {
  const id = 'shared-draft'
  await lead.api.model.import.mutate(jsonFile(named(id)))
  const save = (name: string) => ({ id, version: '1.0', revision: 0, model: { ...named(id), name } })
  await lead.api.model.save.mutate(save('First'))
  expect(await refusal(lead.api.model.save.mutate(save('Second')))).toMatchObject({ code: 'CONFLICT' })
  expect(await lead.api.model.get.query({ id })).toMatchObject({ name: 'First' })
})

test('a version that an assessment is planned with can’t be removed', async () => {
  const id = 'in-use'
  await published(named(id))
  await planWorkshop(server, lead, { modelId: id, processes: [{ processId: 'CARE.1', targetLevel: 1 }] })
  expect(await refusal(lead.api.model.remove.mutate({ id, version: '1.0' }))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/An assessment is planned with/),
  })
})

test('another organisation learns nothing of a model: neither to read, nor to export, copy, save, publish or remove', async () => {
  const id = 'ours-alone'
  await lead.api.model.import.mutate(jsonFile(named(id)))
  const version = '1.0'
  const to = { id: 'theirs', version, name: 'Theirs' }
  const calls = [
    stranger.api.model.get.query({ id }),
    stranger.api.model.view.query({ id }),
    stranger.api.model.export.query({ id, format: 'json' }),
    stranger.api.model.copy.mutate({ from: { id, version }, to }),
    stranger.api.model.save.mutate({ id, version, revision: 0, model: named(id) }),
    stranger.api.model.publish.mutate({ id, version }),
    stranger.api.model.remove.mutate({ id, version }),
  ]
  for (const { code } of await Promise.all(calls.map(refusal))) expect(code).toBe('NOT_FOUND')
  // The same identifier is free for them: each organisation has its own.
  expect(await stranger.api.model.preview.mutate(jsonFile(named(id)))).toMatchObject({ taken: 'free' })
  expect(await lead.api.model.get.query({ id })).toEqual(named(id))
})

test('readiness by clause follows from recorded results, and leaves open what is not rated', async () => {
  const room = await planWorkshop(server, lead)
  const act = { assessmentId: room.assessmentId, itemId: firstItem(room).id }
  const states = async () => {
    const { clauses } = await lead.api.model.readiness.query({ assessmentId: room.assessmentId })
    return new Map(clauses.map(({ clause, state }) => [clause, state]))
  }
  expect((await states()).get('8.6.1')).toBe('not-rated')
  const assessor = await room.join('assessor', 'Jonas')
  await lead.api.workshop.open.mutate(act)
  await cast(assessor, room, { itemId: act.itemId, choice: 'L' })
  await lead.api.workshop.reveal.mutate(act)
  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, worksheetFields.rationale('PA.1.1'), 'Seen in the tool.')
  proposeDraft(worksheet.doc, 'PA.1.1', 'L')
  await worksheet.saved()
  await lead.api.consensus.record.mutate({ ...act, rating: 'L' })
  expect((await states()).get('8.6.1')).toBe('nearly')
  expect((await states()).get('8.6.2')).toBe('not-rated')
})
