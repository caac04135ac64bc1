import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportInPdf } from '../../../lib/report/in-pdf.ts'
import { pageStatus } from '../../../server/report/shared-page.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
let reportId: string

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  const ada = await room.join('assessor', 'Ada')
  for (const { id } of room.items) await rateAndRecord(room, [ada], id, ['F'], 'F')
  const { id, sha256 } = await lead.api.report.issueNow.mutate({ assessmentId: room.assessmentId })
  reportId = id
  const signing = { assessmentId: room.assessmentId, reportId, sha256 }
  await lead.api.report.sign.mutate({ ...signing, confirmation: 'Ines Calder' })
})

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const verify = (bytes: Uint8Array, content?: Uint8Array | null) =>
  server.nobody.api.report.verify.query({
    sha256: sha256Of(bytes),
    ...(content && { contentSha256: sha256Of(content) }),
  })

async function download(file: string): Promise<Uint8Array> {
  const { cookie } = lead
  const answer = await fetch(`${server.url}/api/reports/${room.assessmentId}/${file}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The same bytes but for one in the middle. */
function oneByteOff(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const middle = Math.floor(bytes.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  return changed
}

test.each(['json', 'pdf', 'xlsx', 'csv'])(
  'an issued %s is known to the byte, and with one byte changed is not',
  async (ending) => {
    const bytes = await download(`${reportId}.${ending}`)
    expect(await verify(bytes)).toMatchObject({
      file: 'whole',
      version: 1,
      title: 'Service desk, autumn',
      state: 'issued',
      signatures: [{ name: 'Ines Calder', role: 'lead' }],
    })
    expect(await verify(oneByteOff(bytes))).toBeNull()
  },
)

test('a PDF with changed pages is told from the report it carries', async () => {
  const pdf = await download(`${reportId}.pdf`)
  const changed = Uint8Array.from([...pdf, 10])
  expect(await verify(changed, await reportInPdf(changed))).toMatchObject({ file: 'content', version: 1 })
})

test('a copy without names is known as a copy, and its check names nobody', async () => {
  const copy = await download(`${reportId}.json?sections=summary&names=roles`)
  expect(await verify(copy)).toMatchObject({ file: 'copy', version: 1, signatures: [] })
})

test('a draft is not known, and a version that was superseded says by which and why', async () => {
  const { assessmentId } = room
  expect(await verify(await download('draft.csv?sections=ratings&names=roles'))).toBeNull()
  const bytes = await download(`${reportId}.json`)
  await lead.api.assessment.update.mutate({ assessmentId, title: 'Renamed' })
  await lead.api.report.issueNow.mutate({ assessmentId, reason: 'It has another name.' })
  expect(await verify(bytes)).toMatchObject({
    version: 1,
    state: 'superseded',
    ended: { by: 2, reason: 'It has another name.' },
    newestVersion: 2,
  })
})

test('the page of a link is answered with 410 once it is withdrawn, and any other page is left alone', async () => {
  const { assessmentId } = room
  const [{ id } = { id: '' }] = await lead.api.report.list.query({ assessmentId })
  const { token, id: linkId } = await lead.api.report.share.mutate({ assessmentId, reportId: id, days: 7 })
  expect(await pageStatus(server.services, `/shared/${token}`)).toBe(200)
  await lead.api.report.unshare.mutate({ assessmentId, linkId })
  expect(await pageStatus(server.services, `/shared/${token}`)).toBe(410)
  expect(await pageStatus(server.services, '/shared/nothing')).toBe(404)
  expect(await pageStatus(server.services, '/assessments')).toBe(200)
})
