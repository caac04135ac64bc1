import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, startServer } from '../server.ts'
import { firstItem, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'assay-signed-'))
afterAll(server.close)
afterAll(() => rmSync(folder, { recursive: true }))

let lead: Person
let room: Workshop
let reportId: string
let sha256: string
let unsigned: Uint8Array

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const assessor = await room.join('assessor', 'Ada Lindqvist')
  await rateAndRecord(room, [assessor], firstItem(room).id, ['F'], 'F')
  const put = await lead.api.report.putUp.mutate({ assessmentId })
  reportId = put.id
  const [version] = await lead.api.report.list.query({ assessmentId })
  sha256 = version?.sha256 ?? ''
})

const fetched = async (ending: string, query = '') => {
  const address = `${server.url}/api/reports/${room.assessmentId}/${reportId}.${ending}${query}`
  const answer = await fetch(address, { headers: { cookie: lead.cookie } })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

/** What each file says, read by another program than the one that wrote it. */
async function textsOf(query = ''): Promise<{ pdf: string; docx: string }> {
  const file = join(folder, 'report.pdf')
  writeFileSync(file, await fetched('pdf', query))
  const document = unzipSync(await fetched('docx', query))['word/document.xml']
  return {
    pdf: plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })),
    docx: plain(strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, ' ')),
  }
}
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

test('a version in review says so, and has no page of signatures', async () => {
  for (const text of Object.values(await textsOf())) {
    expect(text).toMatch(/Version 1, in review since .* UTC, not issued/)
    expect(text).not.toMatch(/Signatures|signed version/)
  }
})

test('issued and signed by nobody, it says so', async () => {
  await lead.api.report.issue.mutate({ assessmentId: room.assessmentId, reportId })
  unsigned = await fetched('pdf')
  for (const text of Object.values(await textsOf())) {
    expect(text).toMatch(/Version 1, issued \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    expect(text).toContain('Version 1 had no signature when this file was made.')
    expect(text).not.toMatch(/published/i)
  }
})

test('each signature is on a page of its own: who, in which role, when, and with whose account', async () => {
  const { assessmentId } = room
  await lead.api.report.sign.mutate({ assessmentId, reportId, sha256, confirmation: 'Ines Calder' })
  const elsewhere = { role: 'sponsor', name: 'Maren Voss', reference: 'Letter of 3 May' } as const
  await lead.api.report.noteSignature.mutate({ assessmentId, reportId, sha256, ...elsewhere })
  const texts = await textsOf()
  for (const text of Object.values(texts)) {
    expect(text).toMatch(/Signatures.*Ines Calder.*Lead assessor.*UTC.*With the account of Ines Calder/)
    expect(text).toMatch(/Maren Voss.*Sponsor.*Recorded by Ines Calder ?\. Reference: Letter of 3 May/)
    expect(text).toContain(sha256)
  }
})

test('a file from before a signature and one from after it are both known, with all signatures there are now', async () => {
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const signed = await fetched('pdf')
  expect(hashOf(signed)).not.toBe(hashOf(unsigned))
  for (const file of [unsigned, signed, await fetched('docx')]) {
    const found = await server.nobody.api.report.verify.query({ sha256: hashOf(file) })
    expect(found?.file).toBe('whole')
    expect(found?.signatures.map(({ name }) => name)).toEqual(['Ines Calder', 'Maren Voss'])
  }
})

test('a copy without names has no page of names', async () => {
  for (const text of Object.values(await textsOf('?names=roles'))) {
    expect(text).not.toContain('Ines Calder')
    expect(text).not.toContain('Signatures')
  }
})

test('superseded and withdrawn say so, and by what', async () => {
  const { assessmentId } = room
  const first = reportId
  const { id: second } = await lead.api.report.putUp.mutate({ assessmentId, reason: 'A word was missing.' })
  await lead.api.report.issue.mutate({ assessmentId, reportId: second })
  reportId = first
  for (const text of Object.values(await textsOf())) expect(text).toMatch(/Version 1, of .*, superseded by version 2, /)
  reportId = second
  await lead.api.report.withdraw.mutate({ assessmentId, reportId, reason: 'The wrong unit.' })
  for (const text of Object.values(await textsOf())) expect(text).toMatch(/Version 2, of .*, withdrawn \d/)
})
