import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archivedTables } from '../../../lib/archive/tables.ts'
import { worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { goldenSource } from '../../golden/source.ts'
import { writeGolden } from '../../golden/write.ts'
import { type Person, startServer } from '../server.ts'
import { writeNote } from '../workshop.ts'
import { type ArchivedRow, bringIn, type Files, filesOf, rowsOf, takeOut, textOf } from './archives.ts'

const [here, there] = await Promise.all([startServer(), startServer()])
afterAll(() => Promise.all([here.close(), there.close()]))

const source = goldenSource(1)
const assessmentId = source.assessment.id
const [process] = source.processes
const [instance] = process?.instances ?? []
const worksheet = { kind: 'worksheet', workshop: assessmentId, instance: instance?.id ?? '' } as const
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
)

let lead: Person
let importer: Person
let archive: Uint8Array
let reportFile: string
beforeAll(async () => {
  lead = await here.firstAccount()
  importer = await there.firstAccount()
  const { id: leadUserId, organisationId } = await here.services.db.user.findFirstOrThrow()
  await writeGolden(here.services, source, { organisationId, leadUserId })
  await fetch(`${here.url}/api/images/${assessmentId}`, {
    method: 'POST',
    headers: { cookie: lead.cookie, origin: here.url },
    body: png,
  })
  const opened = await lead.open(worksheet)
  await writeNote(opened, worksheetFields.strengths(), 'Written after everything was recorded')
  await opened.close()
  const field = worksheetFields.strengths()
  await lead.api.comment.start.mutate({
    assessmentId,
    instanceId: worksheet.instance,
    field,
    passage: null,
    text: 'Is that so?',
  })
  const { id: reportId } = await lead.api.report.issueNow.mutate({ assessmentId })
  const answer = await fetch(`${here.url}/api/reports/${assessmentId}/${reportId}.json`, {
    headers: { cookie: lead.cookie },
  })
  reportFile = await answer.text()
  archive = await takeOut(here, lead, assessmentId)
})

/** Rows without what tells one installation from the other: who imported, when, and who people are there. */
function contentOf(files: Files): Record<string, ArchivedRow[]> {
  const team = rowsOf(files, 'Member')
  // Whoever imported what they had no part in came last.
  const joined = team.length > source.members.length ? team.at(-1)?.id : undefined
  const tables = Object.keys(archivedTables).map((table): [string, ArchivedRow[]] => [
    table,
    rowsOf(files, table)
      .filter(({ id }) => id === undefined || id !== joined)
      .filter(({ action }) => action !== 'assessment.imported' && action !== 'assessment.archived')
      .map(({ userId: _, actorId: __, issuedElsewhere: ___, ...row }) => row),
  ])
  return Object.fromEntries(tables)
}

/** The same under names that go by the order in which identifiers come up. */
function normalised(files: Files): { content: unknown; paths: string[] } {
  const content = contentOf(files)
  const names = new Map<string, string>()
  for (const rows of Object.values(content)) {
    for (const { id } of rows) if (typeof id === 'string') names.set(id, `id-${names.size}`)
  }
  const rename = (text: string) => text.replace(/[A-Za-z0-9_.-]{8,128}/g, (word) => names.get(word) ?? word)
  return {
    content: JSON.parse(rename(JSON.stringify(content))),
    paths: Object.keys(files)
      .map((path) => path.replace(/^(\w+\/)([^.]+)/, (_, folder, name) => folder + rename(name)))
      .toSorted(),
  }
}

const hash = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')

test('brought into another installation and taken out of it again, an assessment is the same to every row and byte', async () => {
  const imported = await bringIn(there, importer, archive)
  expect(imported).toMatchObject({ id: assessmentId, copy: false })
  const before = filesOf(archive)
  const after = filesOf(await takeOut(there, importer, assessmentId))
  expect(contentOf(after)).toEqual(contentOf(before))
  expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
  const files = Object.keys(before).filter((path) => /^(?:worksheets|versions|images|reports)\//.test(path))
  expect(files.length).toBeGreaterThan(66)
  for (const path of files) expect([path, hash(after[path])]).toEqual([path, hash(before[path])])
})

test('its pages read there what they read here: plan, results, report, worksheet, image', async () => {
  const [mine, theirs] = await Promise.all([
    lead.api.result.profile.query({ assessmentId }),
    importer.api.result.profile.query({ assessmentId }),
  ])
  expect(theirs).toEqual(mine)
  const plan = await importer.api.assessment.get.query({ assessmentId })
  expect(plan.me.role).toBe('lead')
  expect(plan.processes).toHaveLength(33)
  const opened = await importer.open(worksheet)
  expect(JSON.stringify(opened.doc.getXmlFragment(worksheetFields.strengths()))).toContain('Written after everything')
  await opened.close()
  const image = await fetch(`${there.url}/api/images/${assessmentId}/${hash(png)}`, {
    headers: { cookie: importer.cookie },
  })
  expect(Buffer.from(await image.arrayBuffer())).toEqual(png)
  const [thread] = await importer.api.comment.list.query({ assessmentId, instanceId: worksheet.instance })
  expect(thread?.comments[0]).toMatchObject({ text: 'Is that so?', name: 'Ines Calder' })
})

test('a report that was issued here is known there, as one that was issued here', async () => {
  const sha256 = createHash('sha256').update(reportFile).digest('hex')
  const own = await lead.api.report.verify.query({ sha256 })
  expect(own).toMatchObject({ file: 'whole', state: 'issued', elsewhere: '' })
  const found = await there.nobody.api.report.verify.query({ sha256 })
  expect(found).toMatchObject({ file: 'whole', state: 'issued', elsewhere: `Northbridge (${here.url})` })
  const [version] = await importer.api.report.list.query({ assessmentId })
  const { token } = await importer.api.report.share.mutate({ assessmentId, reportId: version?.id ?? '', days: 1 })
  const shared = await there.nobody.api.report.shared.query({ token })
  expect(shared.elsewhere).toBe(`Northbridge (${here.url})`)
})

test('brought in where it is already, it becomes a copy under new identifiers that says the same', async () => {
  const copy = await bringIn(here, lead, archive)
  expect(copy.copy).toBe(true)
  expect(copy.id).not.toBe(assessmentId)
  const [before, after] = [filesOf(archive), filesOf(await takeOut(here, lead, copy.id))]
  const [given, gotten] = [normalised(before), normalised(after)]
  expect(gotten.content).toEqual(given.content)
  expect(gotten.paths).toEqual(given.paths)
  expect(JSON.stringify(contentOf(after).Item)).not.toContain(assessmentId)
  // Whoever imports where they were a member is that member.
  expect(rowsOf(after, 'Member')).toHaveLength(rowsOf(before, 'Member').length)
  const sha256 = createHash('sha256').update(reportFile).digest('hex')
  expect(await lead.api.report.verify.query({ sha256 })).toMatchObject({ elsewhere: '' })
})

test('it holds no link, no password, no session and no e-mail address', async () => {
  const files = filesOf(archive)
  const [user] = await here.services.db.user.findMany({ where: { email: { not: null } } })
  const everything = Object.keys(files)
    .filter((path) => !path.startsWith('worksheets/'))
    .map((path) => textOf(files, path))
    .join('')
  expect(user?.email).toBe('ines@example.org')
  expect(everything).not.toContain(user?.email)
  expect(everything).not.toContain(user?.passwordHash)
  expect(JSON.parse(textOf(files, 'people.json'))).toContainEqual({ id: user?.id, name: 'Ines Calder' })
})
