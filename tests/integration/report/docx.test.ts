import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { Issued } from '../../../lib/report/issue.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { chosenReport } from '../../../lib/report/naming.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { shareDefault } from '../../../lib/report/sections.ts'
import { agreementMeasures } from '../../../lib/report/text/outcome.ts'
import { summaryPhrases } from '../../../lib/report/text/summary.ts'
import { attributeLabel } from '../../../lib/report/text/words.ts'
import { reportDocx } from '../../../server/report/docx/report-docx.ts'
import { goldenReport } from '../../golden/report.ts'
import { convertedByOffice } from './office.ts'

const report = goldenReport(1)
const issue: Issued = {
  version: 7,
  sha256: 'ab'.repeat(32),
  state: 'issued',
  publishedAt: '2026-12-07T14:05:00.000Z',
  ended: null,
  signatures: [],
}
const bytes = reportDocx({ report, issue, look: plainLook })

const partsOf = (file: Uint8Array) =>
  new Map(Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]))
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

type Paragraph = { style: string; text: string; rtl: boolean; inTable: boolean }
type Table = { style: string; hasHeading: boolean; rows: number; keptRows: number }

/** A reading of its own: paragraphs with their styles, and tables, in the order of the document. */
function readingOf(xml: string) {
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  const fields: string[] = []
  const parser = new SaxesParser()
  let depth = 0
  let [inText, inField] = [false, false]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '')
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    if (name === 'w:tbl') {
      depth += 1
      tables.push({ style: '', hasHeading: false, rows: 0, keptRows: 0 })
    }
    if (name === 'w:p') paragraphs.push({ style: 'Normal', text: '', rtl: false, inTable: depth > 0 })
    if (name === 'w:pStyle' && paragraph) paragraph.style = value
    if (name === 'w:bidi' && paragraph) paragraph.rtl = true
    if (name === 'w:br' && paragraph) paragraph.text += '\n'
    if (name === 'w:tblStyle' && table) table.style = value
    if (name === 'w:tblHeader' && table) table.hasHeading = true
    if (name === 'w:tr' && table) table.rows += 1
    if (name === 'w:cantSplit' && table) table.keptRows += 1
    if (name === 'w:fldSimple') fields.push(String(attributes['w:instr']).trim())
    inText = name === 'w:t'
    inField = name === 'w:instrText'
  })
  parser.on('text', (text) => {
    const paragraph = paragraphs.at(-1)
    if (inText && paragraph) paragraph.text += text
    if (inField) fields.push(text.trim())
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') depth -= 1
    if (name === 'w:t' || name === 'w:instrText') [inText, inField] = [false, false]
  })
  parser.write(xml).close()
  return { paragraphs, tables, fields }
}

const documentOf = (part: AssessmentReport) =>
  readingOf(partsOf(reportDocx({ report: part, issue: null, look: plainLook })).get('word/document.xml') ?? '')

describe('the file', () => {
  const parts = partsOf(bytes)
  const { paragraphs, tables, fields } = readingOf(parts.get('word/document.xml') ?? '')
  const inStyle = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style)

  test('uses styles that it defines, and no other', () => {
    const defined = [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
    for (const style of new Set(paragraphs.map((paragraph) => paragraph.style))) expect(defined).toContain(style)
    for (const { style } of tables) expect(defined).toContain(style)
    expect(inStyle('Title').map(({ text }) => text)).toEqual([report.assessment.title])
  })

  test('has headings whose levels never skip one', () => {
    const levels = paragraphs.flatMap(({ style }) => (/^Heading\d$/.test(style) ? [Number(style.at(-1))] : []))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(Math.max(...levels)).toBe(4)
  })

  test('has a heading for each item, with its rating, in the order of the report', () => {
    const items = report.processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items ?? []))
    const said = paragraphs.flatMap(({ style, text }) => (style === 'Heading4' && /^PA /.test(text) ? [text] : []))
    expect(said.map((text) => text.replace(/: [○◔◑◕●]\s/u, ': ').replace(/\s/g, ' '))).toEqual(
      items.map(({ attributeId, attributeName, result }) => {
        return `${attributeLabel(attributeId)} ${attributeName}: ${result ? displayRating(result.rating) : 'not rated'}`
      }),
    )
  })

  test('lists its chapters and processes in contents that are a field, and counts its pages by fields', () => {
    expect(fields.filter((field) => field.startsWith('TOC'))).toHaveLength(1)
    expect(inStyle('TOC1').map(({ text }) => text)).toEqual(inStyle('Heading1').map(({ text }) => text))
    expect(inStyle('TOC2').map(({ text }) => text)).toEqual(inStyle('Heading2').map(({ text }) => text))
    expect(parts.get('word/footer.xml')).toContain('w:instr=" PAGE "')
    expect(parts.get('word/footer.xml')).toContain('w:instr=" NUMPAGES "')
  })

  test('numbers tables and figures one after the other, each by a field', () => {
    for (const kind of ['Table', 'Figure']) {
      const numbers = inStyle('Caption').flatMap(({ text }) => {
        const [, number] = new RegExp(`^${kind}\u00A0(\\d+)\\. `).exec(text) ?? []
        return number ? [Number(number)] : []
      })
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      expect(fields.filter((field) => field.startsWith(`SEQ ${kind}`))).toHaveLength(numbers.length)
    }
    expect(inStyle('Caption')).toHaveLength(tables.filter(({ style }) => style !== 'AssayFacts').length)
    expect(inStyle('Caption').filter(({ text }) => text.startsWith('Figure'))).toHaveLength(34)
  })

  test('repeats the heading of every table, and breaks rows only where they are longer than a page may be', () => {
    for (const { style, hasHeading, rows, keptRows } of tables) {
      expect(hasHeading).toBe(style !== 'AssayFacts')
      expect(keptRows).toBeGreaterThan(0)
      if (style === 'AssayFigure') expect(keptRows).toBe(rows)
    }
  })

  test('says its language, its title and whose it is', () => {
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${report.assessment.title}</dc:title>`)
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })

  test('marks what is written from right to left, and leaves names in English sentences where they stand', () => {
    const xml = parts.get('word/document.xml') ?? ''
    for (const { name } of report.team.filter(({ name }) => /\p{sc=Arabic}|\p{sc=Hebrew}/u.test(name))) {
      expect(xml).toContain(`<w:rtl/></w:rPr><w:t xml:space="preserve">${name}</w:t>`)
    }
    const hebrew = { ...report, limitsOfUse: ['הדוח מתאר את המצב ביום ההערכה.'] }
    expect(documentOf(hebrew).paragraphs.filter(({ rtl }) => rtl).length).toBeGreaterThan(0)
    expect(paragraphs.find(({ text }) => text.includes('(assessor)'))?.rtl).toBe(false)
  })

  test('stays the same for the same report', () => {
    expect(Buffer.compare(Buffer.from(reportDocx({ report, issue, look: plainLook })), Buffer.from(bytes))).toBe(0)
  })
})

describe('read by LibreOffice', () => {
  let text: string

  beforeAll(() => {
    const [file] = convertedByOffice('golden.docx', bytes, 'txt:Text (encoded):UTF8').values()
    text = plain(file?.toString('utf8') ?? '')
  })

  test('has the figures and sentences of the report', () => {
    for (const { says } of summaryPhrases(report)) expect(text).toContain(plain(says))
    for (const { processId, name, purpose, level, targetLevel } of report.processes) {
      const levelName = report.framework.levels.find((known) => known.level === level)?.name ?? ''
      const reached = level >= targetLevel ? 'the target is reached' : `the target is level ${targetLevel}`
      expect(text).toContain(plain(`${processId} ${name} ${purpose} Level ${level}, ${levelName}: ${reached}`))
    }
    if (!report.agreement) throw new Error('The golden report has no agreement.')
    for (const { name, first, last, digits } of agreementMeasures(report.agreement)) {
      expect(text).toContain(`${name} ${first?.toFixed(digits) ?? '–'} ${last?.toFixed(digits) ?? '–'}`)
    }
  })

  test('has every rating with its reason, and every remark as it was written', () => {
    for (const { items } of report.processes.flatMap(({ instances }) => instances)) {
      for (const { result, rounds } of items ?? []) {
        if (result) expect(text).toContain(plain(result.rationale))
        for (const { remark } of rounds.flatMap(({ ballots }) => ballots ?? [])) expect(text).toContain(plain(remark))
      }
    }
  })

  test('a copy keeps to itself what it leaves out', () => {
    const part = chosenReport(report, { sections: shareDefault.sections, naming: 'roles' })
    const copy = reportDocx({ report: part, issue, look: plainLook })
    const [file] = convertedByOffice('copy.docx', copy, 'txt:Text (encoded):UTF8').values()
    const said = plain(file?.toString('utf8') ?? '')
    expect(said).toContain('A copy of version 7')
    for (const sentence of part.extract?.sentences ?? []) expect(said).toContain(plain(sentence))
    expect(said).not.toContain('Ballots on')
    expect(said).toContain('Lead assessor 1')
  })
})

test('signs that mean something in XML, and those it can’t hold, do no harm', () => {
  const title = 'R&D <“desk”>\u0000 (50 %)'
  const odd = { ...report, assessment: { ...report.assessment, title }, processes: report.processes.slice(0, 1) }
  expect(documentOf(odd).paragraphs.find(({ style }) => style === 'Title')?.text).toBe('R&D <“desk”> (50 %)')
})

test('findings and actions appear with what they are about, and a logo in its own proportions', () => {
  const [process] = report.processes
  const place = { processId: process?.processId ?? '', attributeId: 'PA.1.1' }
  const part: AssessmentReport = {
    ...report,
    findings: [
      { id: 'f', kind: 'risk', title: 'Two people know it all', description: '', concerns: [place], evidence: [] },
    ],
    actions: [
      {
        id: 'a',
        title: 'Write it down',
        description: '',
        closes: [place],
        findings: ['f'],
        owner: 'Ada',
        due: '2027-01-31',
        priority: 'high',
        effort: 'small',
        progress: { state: 'done', since: '2027-01-20T10:00:00.000Z', by: 'Ada', reason: '' },
        expected: [{ processId: process?.processId ?? '', level: 0, expectedLevel: 1 }],
      },
    ],
  }
  const png = Buffer.alloc(33)
  png.writeUInt32BE(400, 16)
  png.writeUInt32BE(100, 20)
  const look = { accent: '#7a1f3d', logo: { type: 'image/png' as const, bytes: new Uint8Array(png) } }
  const parts = partsOf(reportDocx({ report: part, issue: null, look }))
  const xml = parts.get('word/document.xml') ?? ''
  const { paragraphs } = readingOf(xml)
  expect(paragraphs.map(({ style, text }) => `${style} ${text}`)).toContain('Heading3 Two people know it all')
  expect(paragraphs.map(({ text }) => text)).toContain(
    `Write it down\nDone, 20 January 2027 (Ada)\nCloses ${process?.name}, PA 1.1\nAnswers Two people know it all`,
  )
  expect(paragraphs.map(({ text }) => text)).toContain('0 to 1')
  expect(paragraphs.map(({ text }) => text)).toContain('31 January 2027')
  expect(xml).toContain(`<wp:extent cx="${180 * 12_700}" cy="${45 * 12_700}"/>`)
  expect(parts.get('word/styles.xml')).toContain('<w:color w:val="7A1F3D"/>')
})
