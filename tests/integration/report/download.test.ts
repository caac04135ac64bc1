import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { reportInPdf } from '../../../lib/report/in-pdf.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import { reportSections } from '../../../lib/report/sections.ts'
import { readXlsx } from '../../../server/xlsx/read.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, type Member, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
let team: Member[]
let reportId: string

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead, { title: '=HYPERLINK("http://evil.example")' })
  team = [await room.join('assessor', 'Ada'), await room.join('assessor', '=1+1')]
  const { assessmentId } = room
  const [first, second, third] = room.items
  await rateAndRecord(room, team, first?.id, ['F', 'F'], 'F')
  await rateAndRecord(room, team, second?.id, ['L', 'L'], 'L')
  const act = { assessmentId, itemId: third?.id ?? '' }
  await lead.api.workshop.open.mutate(act)
  const [ada] = team
  if (!ada) throw new Error('There is nobody to vote.')
  await cast(ada, room, { itemId: act.itemId, choice: 'P', remark: '=cmd|calc!A1' })
  await lead.api.workshop.reveal.mutate(act)
  reportId = (await lead.api.report.issueNow.mutate({ assessmentId })).id
})

const get = ({ cookie }: Person, path: string) => fetch(`${server.url}/api/reports/${path}`, { headers: { cookie } })
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const file = (ending: string, which = reportId) => `${room.assessmentId}/${which}.${ending}`

test('the JSON of a published version is what was frozen, and its SHA-256 is known', async () => {
  const bytes = await bytesOf(await get(lead, file('json')))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [version] = await lead.api.report.list.query({ assessmentId: room.assessmentId })
  expect(sha256).toBe(version?.sha256)
  const found = await server.nobody.api.report.verify.query({ sha256 })
  expect(found).toMatchObject({ organisation: 'Northbridge', version: 1, newestVersion: 1 })
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
  expect(canonicalJson(parsed)).toBe(new TextDecoder().decode(bytes))
})

test('one changed byte is no published report any more', async () => {
  const bytes = await bytesOf(await get(lead, file('json')))
  bytes[100] = (bytes[100] ?? 0) ^ 1
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await server.nobody.api.report.verify.query({ sha256 })).toBeNull()
})

test('the workbook has typed cells, filters, a heading that stays, and the figures of the report', async () => {
  const answer = await get(lead, file('xlsx'))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="report-version-1.xlsx"')
  const bytes = await bytesOf(answer)
  const sheets = readXlsx(bytes)
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['About', 'Processes', 'Ratings', 'Ballots', 'Gaps']),
  )
  const [, process] = sheets.find(({ name }) => name === 'Processes')?.rows ?? []
  expect(process?.cells.slice(0, 5)).toEqual([
    { text: 'RAF.1', kind: 'text' },
    { text: 'Incident management', kind: 'text' },
    { text: expect.any(String), kind: 'text' },
    { text: '1', kind: 'number' },
    { text: '2', kind: 'number' },
  ])
  const sheet = strFromU8(
    unzipSync(bytes)[`xl/worksheets/sheet${sheets.findIndex(({ name }) => name === 'Ratings') + 1}.xml`] ??
      new Uint8Array(),
  )
  expect(sheet).toContain('<autoFilter ref="A1:O4"/>')
  expect(sheet).toContain('state="frozen"')
})

test('the PDF carries the very report that was frozen, and is made for whoever has the link too', async () => {
  const answer = await get(lead, file('pdf'))
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="report-version-1.pdf"')
  const pdf = await bytesOf(answer)
  expect(await reportInPdf(pdf)).toEqual(await bytesOf(await get(lead, file('json'))))
  const { assessmentId } = room
  const { token, id: linkId } = await lead.api.report.share.mutate({ assessmentId, reportId, days: 7 })
  const copy = await reportInPdf(await bytesOf(await get(server.nobody, `shared/${token}.pdf`)))
  expect(copy).toEqual(await bytesOf(await get(server.nobody, `shared/${token}.json`)))
  await lead.api.report.unshare.mutate({ assessmentId, linkId })
  expect((await get(server.nobody, `shared/${token}.pdf`)).status).toBe(410)
  expect((await get(server.nobody, file('pdf'))).status).toBe(401)
})

test('the PDF is made for archives too, and after no other standard', async () => {
  const { assessmentId } = room
  const archive = await bytesOf(await get(lead, `${file('pdf')}?standard=a-3a`))
  expect(await reportInPdf(archive)).toEqual(await bytesOf(await get(lead, file('json'))))
  expect(archive).not.toEqual(await bytesOf(await get(lead, file('pdf'))))
  expect((await get(lead, `${file('pdf')}?standard=x-4`)).status).toBe(400)
  expect(await lead.api.report.missingLetters.query({ assessmentId })).toEqual([])
  const stranger = await server.strangerAccount('Lou Elsewhere')
  expect(await refusal(stranger.api.report.missingLetters.query({ assessmentId }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the Word file is made of a draft, of a version and for whoever has the link', async () => {
  const answer = await get(lead, file('docx'))
  expect(answer.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="report-version-1.docx"')
  const documentIn = async (file: Response) =>
    strFromU8(unzipSync(await bytesOf(file))['word/document.xml'] ?? new Uint8Array())
  expect(await documentIn(answer)).toContain('=cmd|calc!A1')
  expect(await documentIn(await get(lead, file('docx', 'draft')))).toContain('Draft, not issued')
  const { assessmentId } = room
  const { token } = await lead.api.report.share.mutate({ assessmentId, reportId, days: 7 })
  const shared = await documentIn(await get(server.nobody, `shared/${token}.docx`))
  expect(shared).toContain('A copy of version 1')
  expect(shared).not.toContain('cmd|calc')
})

test('what people wrote stays text in every file', async () => {
  const sheets = readXlsx(await bytesOf(await get(lead, file('xlsx'))))
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  expect(cells.filter(({ kind }) => kind === 'formula')).toEqual([])
  expect(cells.filter(({ text }) => text.startsWith('=')).map(({ kind }) => kind)).not.toContain('number')
  expect(cells.map(({ text }) => text)).toContain('=cmd|calc!A1')
  const csv = await (await get(lead, file('csv'))).text()
  expect(csv).toContain('Incident management')
  expect(csv).not.toMatch(/(?:^|,|\n)"?=/)
})

test('a draft can be taken along too, and says so by its name', async () => {
  const answer = await get(lead, file('csv', 'draft'))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="report-draft.csv"')
  expect((await answer.text()).trimEnd().split('\r\n')).toHaveLength(4)
})

test('members alone get the files; strangers learn nothing', async () => {
  const stranger = await server.strangerAccount('Kai Elsewhere')
  const observer = await room.join('observer', 'Ola')
  expect((await get(observer, file('json'))).status).toBe(200)
  expect((await get(server.nobody, file('json'))).status).toBe(401)
  expect((await get(stranger, file('json'))).status).toBe(404)
  expect((await get(stranger, file('xlsx', 'draft'))).status).toBe(404)
  expect((await get(lead, file('exe'))).status).toBe(404)
  const other = await planWorkshop(server, lead)
  expect((await get(lead, `${other.assessmentId}/${reportId}.json`)).status).toBe(404)
})

test('a share link for the whole report gives the same files, and answers 410 once it is withdrawn or has expired', async () => {
  const { assessmentId } = room
  const { token, id: linkId } = await lead.api.report.share.mutate({
    assessmentId,
    reportId,
    days: 7,
    choice: { sections: [...reportSections], naming: 'names' },
  })
  const shared = await bytesOf(await get(server.nobody, `shared/${token}.json`))
  expect(shared).toEqual(await bytesOf(await get(lead, file('json'))))
  await lead.api.report.unshare.mutate({ assessmentId, linkId })
  expect((await get(server.nobody, `shared/${token}.json`)).status).toBe(410)
  const expired = await lead.api.report.share.mutate({ assessmentId, reportId, days: 1 })
  await server.services.db.shareLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(0) } })
  expect((await get(server.nobody, `shared/${expired.token}.xlsx`)).status).toBe(410)
  expect((await get(server.nobody, `shared/${token}x.json`)).status).toBe(404)
})

const reportOf = async (answer: Response) => parseReport(await answer.json())

test('a copy shows what its query asks for, in every format, and says what it leaves out', async () => {
  const copy = await get(lead, `${file('json')}?sections=summary,ratings,ballots&names=roles`)
  expect(copy.headers.get('content-disposition')).toBe('attachment; filename="report-version-1-extract.json"')
  const report = await reportOf(copy)
  expect(report).toMatchObject({ plan: null, gaps: null, extract: { naming: 'roles' } })
  expect(report.team.map(({ name }) => name)).not.toContain('Ada')
  const csv = await (await get(lead, `${file('csv', 'draft')}?names=roles`)).text()
  expect(csv).toContain('Lead assessor 1')
  expect(csv).not.toContain('Ines Calder')
  expect((await get(lead, `${file('json')}?sections=secrets`)).status).toBe(400)
  expect((await get(lead, `${file('json')}?names=initials`)).status).toBe(400)
})

test('a link shows no one’s own ballots and nobody’s competence unless it was made to, whatever its query asks', async () => {
  const { assessmentId } = room
  const { token } = await lead.api.report.share.mutate({ assessmentId, reportId, days: 7 })
  for (const query of ['', `?sections=${reportSections.join(',')}`]) {
    const answer = await get(server.nobody, `shared/${token}.json${query}`)
    const report = await reportOf(answer)
    expect(report.extract?.leftOut).toEqual(['ballots', 'people'])
    expect(JSON.stringify(report)).not.toContain('cmd|calc')
  }
  const narrower = await reportOf(await get(server.nobody, `shared/${token}.json?sections=summary`))
  expect(narrower.processes[0]?.attributes).toBeNull()
  const [version] = await lead.api.report.list.query({ assessmentId })
  expect(version?.links[0]?.choice.sections).not.toContain('ballots')
})

test('a later version is told of when an earlier one is checked', async () => {
  const { assessmentId } = room
  await lead.api.report.issueNow.mutate({ assessmentId, reason: 'Read again.' })
  const [, first] = await lead.api.report.list.query({ assessmentId })
  const found = await server.nobody.api.report.verify.query({ sha256: first?.sha256 ?? '' })
  // A report without changes is the same report: its newest version is the one that is named.
  expect(found?.newestVersion).toBe(2)
  expect(await refusal(server.nobody.api.report.verify.query({ sha256: 'no hash' }))).toMatchObject({
    code: 'BAD_REQUEST',
  })
})
