import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { reportInPdf } from '../../../lib/report/in-pdf.ts'

const json = '{"format":"assay-report"}'

/** The attached file as an object of a PDF, in one of the ways in which Assay has written it. */
function pdfWith(dictionary: string, stream: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n8 0 obj\n<<\n/Type /Font\n>>\nendobj\n9 0 obj\n<<\n${dictionary}>>\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}
const found = async (pdf: Uint8Array) => {
  const bytes = await reportInPdf(pdf)
  return bytes && new TextDecoder().decode(bytes)
}

const packed = deflateSync(json)
const times = '/CreationDate (D:20261207140500Z)\n/ModDate (D:20261207140500Z)\n'

test('the report is found in a PDF of before December 2026, that pdfkit wrote', async () => {
  const params = `/Params <<\n${times}/CheckSum (\\(a\\)b)\n/Size 25\n>>\n`
  const dictionary = `/Type /EmbeddedFile\n/Subtype /application#2Fjson\n${params}/Length ${packed.length}\n/Filter /FlateDecode\n`
  expect(await found(pdfWith(dictionary, packed))).toBe(json)
})

test('and in one of today, packed or not', async () => {
  const about = '/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Params <<\n/Size 25\n>>\n'
  expect(await found(pdfWith(`/Length ${packed.length}\n/Filter /FlateDecode\n${about}`, packed))).toBe(json)
  expect(await found(pdfWith(`/Length ${json.length}\n${about}`, Buffer.from(json)))).toBe(json)
})

test('but not where the length is another, the stream is broken, or the file is none', async () => {
  const about = '/Type /EmbeddedFile\n/Filter /FlateDecode\n'
  expect(await found(pdfWith(`/Length ${packed.length - 1}\n${about}`, packed))).toBeNull()
  expect(await found(pdfWith(`/Length 4\n${about}`, Buffer.from('oops')))).toBeNull()
  expect(await found(Buffer.from(json))).toBeNull()
})
