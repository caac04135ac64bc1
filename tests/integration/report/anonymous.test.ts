import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeReport } from '../../../lib/report/sections.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'
import { forgetFiles, saved } from './pdf-reading.ts'

const server = await startServer()
const { db } = server.services
afterAll(server.close)
afterAll(forgetFiles)

let lead: Person
let room: Workshop
let token = ''
/** All by which somebody could be found: names, identifiers, and hashes of what holds names. */
let telltale: string[] = []

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const ada = await room.join('assessor', 'Ada Lindqvist')
  const { sha256: plan } = await lead.api.assessment.get.query({ assessmentId })
  await lead.api.assessment.noteApproval.mutate({
    ...{ assessmentId, sha256: plan },
    ...{ approvedBy: 'Maren Voss', reference: 'Letter of May' },
  })
  for (const { id } of room.items) await rateAndRecord(room, [ada], id, ['F'], 'F')
  const { id: reportId } = await lead.api.report.issueNow.mutate({ assessmentId })
  const report = await db.report.findUniqueOrThrow({ where: { id: reportId } })
  const { sha256 } = report
  await lead.api.report.sign.mutate({ assessmentId, reportId, sha256, confirmation: 'Ines Calder' })
  const choice = { sections: [...wholeReport.sections], naming: 'roles' as const }
  token = (await lead.api.report.share.mutate({ assessmentId, reportId, days: 7, choice })).token
  const members = await db.member.findMany({ where: { assessmentId } })
  const [worksheets, approvals] = await Promise.all([db.documentVersion.findMany(), db.planApproval.findMany()])
  telltale = [
    ...['Ines Calder', 'Ada Lindqvist', 'Maren Voss', 'ines@example.org'],
    ...members.flatMap(({ id, userId }) => [id, userId]),
    ...[report, ...worksheets, ...approvals].map((hashed) => hashed.sha256),
    reportId,
  ]
  expect(telltale.length).toBeGreaterThan(12)
  // The whole report does tell them, so that what is looked for below can be found.
  expect(telltale.filter((mark) => report.content.includes(mark)).length).toBeGreaterThan(6)
})

const file = async (format: string) => {
  const answer = await fetch(`${server.url}/api/reports/shared/${token}.${format}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Everything a file holds, as text: of a PDF its pages as another program reads them, and all streams and strings. */
function insides(format: string, bytes: Uint8Array): string {
  const text = (part: Uint8Array) => Buffer.from(part).toString('utf8')
  if (format === 'pdf') {
    const raw = Buffer.from(bytes).toString('latin1')
    const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) => {
      try {
        return text(inflateSync(Buffer.from(stream, 'latin1')))
      } catch {
        return stream
      }
    })
    const all = [raw, ...streams].join('\n')
    const hex = [...all.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').toString('latin1'),
    )
    const pages = execFileSync('pdftotext', [saved('anonymous', bytes), '-'], { encoding: 'utf8' })
    return [all, ...hex, pages].join('\n').replaceAll('\0', '')
  }
  if (format === 'docx' || format === 'xlsx') {
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => name + text(part).replace(/<[^>]+>/g, '') + text(part))
      .join('\n')
  }
  return text(bytes)
}

test.each(['json', 'csv', 'xlsx', 'docx', 'pdf'])(
  'nothing in the %s of a copy without names leads to one',
  async (format) => {
    const held = insides(format, await file(format))
    expect(held).toContain('Lead assessor 1')
    expect(telltale.filter((mark) => held.includes(mark))).toEqual([])
  },
)

test('nor does anything in what the page is told, whose hash is that of the copy itself', async () => {
  const answer = await fetch(
    `${server.url}/api/trpc/report.shared?input=${encodeURIComponent(JSON.stringify({ token }))}`,
  )
  const told = await answer.text()
  expect(told).toContain('Lead assessor 1')
  expect(telltale.filter((mark) => told.includes(mark))).toEqual([])
  const shared = await server.nobody.api.report.shared.query({ token })
  const copy = await file('json')
  expect(shared.sha256).toBe(createHash('sha256').update(copy).digest('hex'))
  // By that hash the copy is known, and nobody who signed is named.
  expect(await server.nobody.api.report.verify.query({ sha256: shared.sha256 })).toMatchObject({
    file: 'copy',
    signatures: [],
  })
})
