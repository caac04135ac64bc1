import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'assay-logo-'))
afterAll(server.close)
afterAll(() => rmSync(folder, { recursive: true }))

const [width, height] = [24, 6]
/** Colours that no chart of a report has. */
const pixels = Buffer.from(
  Array.from({ length: width * height }, (_, at) => [200, (at * 7) % 256, (at * 13) % 256]).flat(),
)
const png = pngOf(pixels)

let lead: Person
let room: Workshop

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  const { assessmentId } = room
  await lead.api.report.setLook.mutate({ assessmentId, accent: null, logo: png.toString('base64') })
})

const fetched = async (ending: string) => {
  const address = `${server.url}/api/reports/${room.assessmentId}/draft.${ending}`
  return new Uint8Array(await (await fetch(address, { headers: { cookie: lead.cookie } })).arrayBuffer())
}

test('the logo of the organisation is drawn on the first page of the PDF, pixel for pixel', async () => {
  const file = join(folder, 'report.pdf')
  writeFileSync(file, await fetched('pdf'))
  const [, , ...pictures] = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')
  expect(pictures.map((line) => line.trim().split(/\s+/).slice(0, 5))).toEqual([
    ['1', '0', 'image', String(width), String(height)],
  ])
  execFileSync('pdfimages', ['-png', file, join(folder, 'found')])
  const [found] = readdirSync(folder).filter((name) => name.startsWith('found'))
  expect(pixelsOf(readFileSync(join(folder, found ?? '')))).toEqual(pixels)
})

test('and it lies in the Word document to the byte, with the place where it is shown', async () => {
  const parts = unzipSync(await fetched('docx'))
  const [path] = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  expect(Buffer.from(parts[path ?? ''] ?? [])).toEqual(png)
  const relationships = Buffer.from(parts['word/_rels/document.xml.rels'] ?? []).toString()
  const [, id] = new RegExp(`Id="([^"]+)"[^>]*Target="${path?.replace('word/', '')}"`).exec(relationships) ?? []
  const document = Buffer.from(parts['word/document.xml'] ?? []).toString()
  expect(document).toContain(`r:embed="${id}"`)
  expect(document).toContain('descr="Logo of')
})

test('without a logo neither holds one', async () => {
  await lead.api.report.setLook.mutate({ assessmentId: room.assessmentId, accent: null, logo: null })
  const file = join(folder, 'plain.pdf')
  writeFileSync(file, await fetched('pdf'))
  expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(2)
  const parts = unzipSync(await fetched('docx'))
  for (const content of Object.values(parts)) expect(png.equals(content)).toBe(false)
  expect(Buffer.from(parts['word/document.xml'] ?? []).toString()).not.toContain('descr="Logo of')
})

/** A PNG of these pixels, without filters. */
function pngOf(rgb: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), rgb.subarray(y * width * 3, (y + 1) * width * 3)]),
  )
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crcOf(named))
  return Buffer.concat([length, named, sum])
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The pixels of an RGB picture of eight bits a channel, whatever its rows are filtered by. */
function pixelsOf(file: Buffer): Buffer {
  const data: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const rowBytes = width * 3
  const pixels = Buffer.alloc(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowBytes + 1)] ?? 0
    for (let x = 0; x < rowBytes; x++) {
      const left = x >= 3 ? (pixels[y * rowBytes + x - 3] ?? 0) : 0
      const up = y > 0 ? (pixels[(y - 1) * rowBytes + x] ?? 0) : 0
      const corner = x >= 3 && y > 0 ? (pixels[(y - 1) * rowBytes + x - 3] ?? 0) : 0
      const predicted = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0
      pixels[y * rowBytes + x] = (raw[y * (rowBytes + 1) + 1 + x] ?? 0) + predicted
    }
  }
  return pixels
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
