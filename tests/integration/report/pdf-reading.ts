import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportDocument } from '../../../lib/report/block.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { documentPdf, type Printable } from '../../../server/report/pdf/document-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-pdf-'))
export const forgetFiles = () => rmSync(folder, { recursive: true })

export function saved(name: string, pdf: Uint8Array): string {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, pdf)
  return path
}

export const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] }).toString()

/** A document as a PDF, of a moment and a content that do not change. */
export function pdfOf(document: ReportDocument, rest: Partial<Printable> = {}): Promise<Uint8Array> {
  return documentPdf({
    document,
    particulars: { author: 'Northbridge', description: 'Assessment report', keywords: ['draft'] },
    look: plainLook,
    content: '{"format":"assay-report"}',
    moment: new Date('2026-12-07T14:05:00Z'),
    standard: 'ua-1',
    ...rest,
  })
}

/** The texts of a file as two programs read it, without ends of lines and marks that are not seen. */
export const readers = {
  poppler: (path: string) => plain(run('pdftotext', path, '-')),
  mupdf: (path: string) => plain(run('mutool', 'draw', '-q', '-F', 'text', path)),
}

export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')

/** A text without its spaces: readers guess them from the gaps between letters. */
export const dense = (text: string) => plain(text).replaceAll(' ', '')
