import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../lib/canonical.ts'
import { reportDocument } from '../../../lib/report/document.ts'
import { reportInPdf } from '../../../lib/report/in-pdf.ts'
import type { Issued } from '../../../lib/report/issue.ts'
import { plainLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { chooseSections } from '../../../lib/report/sections.ts'
import { missingLetters } from '../../../server/report/pdf/letters.ts'
import { reportPdf } from '../../../server/report/pdf/report-pdf.ts'
import { goldenReport } from '../../golden/report.ts'
import { dense, forgetFiles, plain, readers, run, saved } from './pdf-reading.ts'

afterAll(forgetFiles)

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
const document = reportDocument({ report, issue })

let bytes: Uint8Array
let file: string

beforeAll(async () => {
  bytes = await reportPdf({ report, content, issue, look: plainLook })
  file = saved('golden', bytes)
})

const pagesOf = (path: string) => run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)

function pdfOfPart(part: AssessmentReport): Promise<Uint8Array> {
  return reportPdf({ report: part, content: canonicalJson(part), issue: null, look: plainLook })
}

describe('the golden report', () => {
  test('is under 3 MB, with about two hundred pages and its whole content inside', () => {
    expect(pagesOf(file).length).toBeGreaterThan(150)
    expect(bytes.length).toBeLessThan(3 * 2 ** 20)
  })

  test('tells the summary for management on one page', () => {
    const summary = pagesOf(file).filter((page) => /^\s*Management summary$/m.test(page) && page.includes('Top risks'))
    expect(summary).toHaveLength(1)
    expect(summary[0]).toContain('Top actions')
  })

  test('has every section and process, and a place in its contents for each', () => {
    const [, ...rest] = pagesOf(file)
    const contents = dense(rest.slice(0, 4).join(' '))
    const text = dense(run('pdftotext', file, '-'))
    for (const { title } of document.sections) expect(contents).toContain(dense(title))
    for (const { processId, name } of report.processes) expect(text).toContain(dense(`${processId} ${name}`))
    expect(text).toContain(sha256)
  })

  test('has the figures of the report, as its blocks tell them', () => {
    const [summary] = document.sections
    // Figures stand side by side: in the order of the file, each is followed by its words.
    const text = [run('pdftotext', '-raw', file, '-'), readers.mupdf(file)].map(dense)
    const facts = summary?.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])) ?? []
    expect(facts.length).toBeGreaterThan(2)
    for (const { term, says } of facts) {
      const said = says.map((span) => (span.kind === 'text' ? span.text : '')).join('')
      for (const read of text) expect(read).toContain(dense(`${said}${term}`))
    }
  })

  test('has every name, whatever its script', () => {
    // Poppler puts the vowel signs of Arabic before their letter or behind it.
    const unmarked = (words: string) => plain(words).replace(/\p{M}/gu, '')
    const text = unmarked(run('pdftotext', file, '-'))
    for (const { name } of report.team) {
      const words = name.split(/[\s-]+/).filter((word) => word.length < 20)
      for (const word of words) expect(text.includes(unmarked(word)), word).toBe(true)
    }
  })

  test('says on each page but the first which of how many it is, and of which version', () => {
    const pages = pagesOf(file)
    pages.slice(1).forEach((page, index) => {
      expect(page).toContain(`Page ${index + 2} of ${pages.length}`)
      expect(page).toContain('Version 7')
    })
  })

  test('names in its contents the pages that sections begin on', () => {
    const pages = pagesOf(file)
    const contents = pages.slice(1, 5).join('\n')
    for (const { title } of document.sections.slice(0, 4)) {
      const [, page] = new RegExp(`^ *${title}[ .\\u2060]+(\\d+)$`, 'm').exec(contents) ?? []
      expect(plain(pages[Number(page) - 1] ?? ''), title).toContain(title)
    }
  })

  test('has no letter that no font draws', () => {
    expect(missingLetters(document)).toEqual([])
  })

  test('shows of a copy what it has, and that it is a copy', async () => {
    const text = plain(run('pdftotext', saved('part', await pdfOfPart(chooseSections(report, ['summary']))), '-'))
    expect(text).toContain('A copy')
    for (const absent of ['How it was assessed', 'Ballots by person', 'Krippendorff', 'Competence']) {
      expect(text).not.toContain(absent)
    }
  })

  test('wears the accent of the organisation', async () => {
    const part = chooseSections(report, ['summary'])
    const look = { accent: '#7a1f3d', logo: null }
    const path = saved('look', await reportPdf({ report: part, content: canonicalJson(part), issue, look }))
    expect(run('mutool', 'draw', '-q', '-F', 'trace', path, '1')).toMatch(/color="0?\.47843/)
  })
})

describe('the same report is the same file', () => {
  const part = chooseSections(report, ['summary', 'ratings'])

  test('once more in this process, and in another one', async () => {
    const once = await pdfOfPart(part)
    expect(Buffer.compare(await pdfOfPart(part), once)).toBe(0)
    const program = `
      import { createHash } from 'node:crypto'
      import { canonicalJson } from './lib/canonical.ts'
      import { chooseSections } from './lib/report/sections.ts'
      import { reportPdf } from './server/report/pdf/report-pdf.ts'
      import { goldenReport } from './tests/golden/report.ts'
      const report = chooseSections(goldenReport(1), ['summary', 'ratings'])
      const look = { accent: null, logo: null }
      const pdf = await reportPdf({ report, content: canonicalJson(report), issue: null, look })
      console.log(createHash('sha256').update(pdf).digest('hex'))`
    const root = join(import.meta.dirname, '../../..')
    const args = ['--import', 'tsx', '--input-type=module', '-e', program]
    const other = execFileSync(process.execPath, args, {
      cwd: root,
      env: { ...process.env, TZ: 'Asia/Seoul', LANG: 'ko_KR' },
    })
    expect(other.toString().trim()).toBe(createHash('sha256').update(once).digest('hex'))
  })
})

describe('the report inside the file', () => {
  test('is the text that was frozen, byte for byte, in both standards', async () => {
    expect(Buffer.from((await reportInPdf(bytes)) ?? []).toString()).toBe(content)
    const part = chooseSections(report, ['summary'])
    const archive = await reportPdf({ report: part, content, issue, look: plainLook, standard: 'a-3a' })
    expect(Buffer.from((await reportInPdf(archive)) ?? []).toString()).toBe(content)
  })

  test('is found by other readers as an attachment', () => {
    expect(run('pdfdetach', '-list', file)).toContain('assay-report.json')
    const out = `${file}.json`
    run('pdfdetach', '-save', '1', '-o', out, file)
    expect(readFileSync(out, 'utf8')).toBe(content)
  })

  test('is null for what is no such file', async () => {
    expect(await reportInPdf(new TextEncoder().encode('{}'))).toBeNull()
    expect(await reportInPdf(new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<\n/Type /EmbeddedFile\n'))).toBeNull()
    expect(await reportInPdf(bytes.slice(0, 3000))).toBeNull()
  })
})
