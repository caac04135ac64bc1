import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { reportInPdf } from '../../../lib/report/in-pdf.ts'
import type { Issued } from '../../../lib/report/issue.ts'
import { plainLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { chooseSections } from '../../../lib/report/sections.ts'
import { reportPdf } from '../../../server/report/pdf/report-pdf.ts'
import { goldenReport } from '../../golden/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const report = goldenReport(1)
const content = canonicalJson(report)
const sha256 = createHash('sha256').update(content).digest('hex')
const issue: Issued = {
  version: 7,
  sha256,
  state: 'issued',
  publishedAt: '2026-12-07T14:05:00.000Z',
  ended: null,
  signatures: [],
}

let bytes: Uint8Array
let file: string

beforeAll(async () => {
  bytes = await reportPdf({ report, content, issue, look: plainLook })
  file = save('golden', bytes)
})

function save(name: string, pdf: Uint8Array): string {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, pdf)
  return path
}

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] }).toString()
const pagesOf = (path: string) => run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)
/** Text without what a reader adds to it: marks of direction, and ends of lines. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

async function textOf(part: AssessmentReport): Promise<string> {
  const path = save(
    'part',
    await reportPdf({ report: part, content: canonicalJson(part), issue: null, look: plainLook }),
  )
  return plain(run('pdftotext', path, '-'))
}

describe('the file', () => {
  test('is tagged, in a language, and shows its title', () => {
    const about = run('pdfinfo', file)
    expect(about).toMatch(/Tagged:\s+yes/)
    expect(about).toContain(`Title:           ${report.assessment.title}`)
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toContain('/Lang (en-GB)')
    expect(source).toContain('/DisplayDocTitle true')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('embeds all its fonts, cut to what is used, and none by name only', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(4)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
  })

  test('stays the same for the same report', async () => {
    expect(
      Buffer.compare(Buffer.from(await reportPdf({ report, content, issue, look: plainLook })), Buffer.from(bytes)),
    ).toBe(0)
  })

  test('keeps a title with signs that mean something elsewhere', async () => {
    const title = 'R&D <“desk”> (50 %) 日本'
    const odd = { ...report, assessment: { ...report.assessment, title }, processes: report.processes.slice(0, 1) }
    const path = save(
      'odd',
      await reportPdf({ report: odd, content: canonicalJson(odd), issue: null, look: plainLook }),
    )
    expect(run('pdfinfo', path)).toContain(`Title:           ${title}`)
    expect(run('pdfinfo', '-meta', path)).toContain('R&amp;D &lt;“desk”&gt;')
  })
})

describe('the structure', () => {
  test('has headings, lists, tables with headed rows and columns, and charts in words', async () => {
    // Of two processes: the reader of structures takes very long over two hundred pages.
    const short = { ...report, processes: report.processes.slice(0, 2) }
    const path = save(
      'short',
      await reportPdf({ report: short, content: canonicalJson(short), issue, look: plainLook }),
    )
    const structure = run('pdfinfo', '-struct-text', path)
    expect(structure).toMatch(/^Document\n {2}P/)
    expect(structure).toMatch(/H1 \(block\)[^\n]*\n\s+"Summary"/)
    for (const element of [
      'Sect',
      'H2',
      'H3',
      'H4',
      'L',
      'LI',
      'LBody',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TD',
      'TOCI',
      'Link',
    ]) {
      expect(structure, element).toMatch(new RegExp(`^ *${element}\\b`, 'm'))
    }
    const full = run('pdfinfo', '-struct', path)
    expect(full).toMatch(/TH.*\n\s+\/Scope \/Column/)
    expect(full).toMatch(/TH.*\n\s+\/Scope \/Row/)
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toMatch(/\/S \/Figure\n\/Alt/)
  })

  test('leads from the contents and the outline to every chapter and process', () => {
    const links =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/S \/GoTo/g) ?? []
    expect(links.length).toBeGreaterThan(report.processes.length * 2)
    const outline = Buffer.from(bytes).toString('latin1')
    for (const { processId } of report.processes) expect(outline).toContain(`/Title (${processId} `)
  })
})

describe('what is written in it', () => {
  test('the figures, chapters and processes of the report', () => {
    const text = plain(pagesOf(file).join(' '))
    for (const chapter of [
      'Summary',
      'Contents',
      'How it was assessed',
      'Process profiles',
      'Gaps and risks',
      'Agreement of the raters',
      'Limits of use',
    ]) {
      expect(text).toContain(chapter)
    }
    for (const { processId, name } of report.processes) expect(text).toContain(`${processId} ${name}`)
    expect(text).toContain(`${report.summary?.recorded} of ${report.summary?.items}`)
    expect(text).toContain(sha256)
  })

  test('every name, whatever its script', () => {
    const text = plain(run('pdftotext', file, '-'))
    for (const { name } of report.team) {
      const words = name.split(/[\s-]+/).filter((word) => word.length < 20)
      for (const word of words) expect(text).toContain(word.normalize('NFC'))
    }
  })

  test('each page but the first says which of how many it is, and of which version', () => {
    const pages = pagesOf(file)
    expect(pages.length).toBeGreaterThan(50)
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`${index + 2} of ${pages.length}`)
      expect(page).toContain('Version 7 · SHA-256')
    })
  })

  test('the contents name the pages that chapters begin on', () => {
    const pages = pagesOf(file)
    const contents = pages.slice(1, 4).join('\n')
    for (const chapter of ['Summary', 'Process profiles', 'Agreement of the raters', 'Limits of use']) {
      const [, page] = new RegExp(`^ *${chapter} +(\\d+)$`, 'm').exec(contents) ?? []
      expect(plain(pages[Number(page) - 1] ?? ''), chapter).toContain(` ${chapter} `)
    }
  })

  test('a part that the report does not have is left out', async () => {
    const text = await textOf(chooseSections(report, ['summary']))
    expect(text).toContain('This copy is not the whole report.')
    for (const absent of ['How it was assessed', 'Gaps and risks', 'Krippendorff', 'Competence']) {
      expect(text).not.toContain(absent)
    }
  })

  test('a character that no font draws is a box, and the rest stands', async () => {
    const odd = { ...report, assessment: { ...report.assessment, unit: 'Desk \u{1F600}\u{12000} north' } }
    expect(await textOf(chooseSections(odd, ['summary']))).toMatch(/Desk .{0,4} ?north/)
  })
})

describe('the report inside the file', () => {
  test('is the text that was frozen, byte for byte', async () => {
    const inside = await reportInPdf(bytes)
    expect(
      createHash('sha256')
        .update(inside ?? '')
        .digest('hex'),
    ).toBe(sha256)
  })

  test('is found by other readers as an attachment', () => {
    expect(run('pdfdetach', '-list', file)).toContain('assay-report.json')
    const out = join(folder, 'attached.json')
    run('pdfdetach', '-save', '1', '-o', out, file)
    expect(run('cat', out)).toBe(content)
  })

  test('is null for what is no such file', async () => {
    expect(await reportInPdf(new TextEncoder().encode('{}'))).toBeNull()
    expect(await reportInPdf(new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<\n/Type /EmbeddedFile\n'))).toBeNull()
    expect(await reportInPdf(bytes.slice(0, 3000))).toBeNull()
  })
})
