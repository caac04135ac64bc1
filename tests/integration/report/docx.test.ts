import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { paper, ramp } from '../../../lib/look/paper.ts'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { Block, ReportDocument } from '../../../lib/report/block.ts'
import { reportDocument } from '../../../lib/report/document.ts'
import type { Issued } from '../../../lib/report/issue.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { reportDocx } from '../../../server/report/docx/report-docx.ts'
import { render } from '../../../server/report/render.ts'
import { goldenReport } from '../../golden/report.ts'
import { type DocxReading, docxReading, docxText } from './docx-reading.ts'
import { sampleBlocks, sampleDocument, sampleFigure, sampleOf } from './docx-sample.ts'
import { convertedByOffice } from './office.ts'

const issue: Issued = {
  version: 7,
  sha256: 'ab'.repeat(32),
  state: 'issued',
  publishedAt: '2026-12-07T14:05:00.000Z',
  ended: null,
  signatures: [],
}
const written = (document: ReportDocument, look = plainLook) => reportDocx({ document, issue, look })
const partsOf = (file: Uint8Array) =>
  new Map(Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]))

describe('a document of every kind of block', () => {
  let parts: Map<string, string>
  let reading: DocxReading

  beforeAll(async () => {
    parts = partsOf(await written(sampleDocument, { accent: '#7a1f3d', logo: null }))
    reading = docxReading(parts.get('word/document.xml') ?? '')
  })
  const inStyle = (style: string) => reading.paragraphs.filter((paragraph) => paragraph.style === style)
  const textsIn = (style: string) => inStyle(style).map(({ text }) => text)

  test('consists of well-formed parts', () => {
    for (const [path, xml] of parts) if (/\.(?:xml|rels)$/.test(path)) new SaxesParser().write(xml).close()
  })

  test('uses styles that it defines, each once, and no other', () => {
    const defined = [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(defined).size).toBe(defined.length)
    const used = [...reading.paragraphs, ...reading.tables].map(({ style }) => style)
    for (const style of new Set([...used, ...reading.runStyles])) expect(defined).toContain(style)
    expect(parts.get('word/styles.xml')).toMatch(/<w:style w:type="paragraph" w:styleId="Heading1">.*?7A1F3D/)
  })

  test('has its defaults before its styles, as the schema asks', () => {
    expect(parts.get('word/styles.xml')).toMatch(/^.*?<w:styles[^>]*><w:docDefaults>.*<\/w:docDefaults><w:style /s)
  })

  test('has the headings with their levels, and bookmarks that Word keeps', () => {
    const headings = sampleDocument.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])),
    )
    const read = reading.paragraphs.filter(({ style }) => /^Heading\d$/.test(style))
    expect(read.map(({ style }) => style)).toEqual(headings.map(({ level }) => `Heading${level}`))
    const names = reading.bookmarks.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(new Set(reading.bookmarks.map(({ id }) => id)).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/)
    expect(reading.anchors.length).toBeGreaterThan(2)
    for (const anchor of reading.anchors) expect(names).toContain(anchor)
  })

  test('lists headings of two levels in contents that are a field, and counts pages by fields', () => {
    expect(reading.fields.filter((field) => field.startsWith('TOC'))).toHaveLength(1)
    expect(textsIn('TOC1').map((text) => text.trim())).toEqual(['Management summary', 'Limits of use'])
    expect(textsIn('TOC2').map((text) => text.trim())).toEqual(['SM.1 Changes'])
    const footer = docxReading(parts.get('word/footer1.xml') ?? '')
    expect(footer.fields).toEqual(['PAGE', 'NUMPAGES'])
    expect(footer.paragraphs.map(({ text }) => text)).toEqual(['Changes & releases, Version 7\tPage  of '])
    expect(docxReading(parts.get('word/header1.xml') ?? '').paragraphs[0]?.text).toBe('Changes & releases\tȘtefan & Co')
  })

  test('numbers tables and figures by fields, a grid of tones among the figures', () => {
    expect(textsIn('Caption')).toEqual([
      'Figure\u00A01. Levels against targets',
      'Table\u00A01. Ratings of the changes',
      'Figure\u00A02. Ratings by process and attribute',
      'Figure\u00A03. The same again',
    ])
    expect(reading.fields.filter((field) => field.startsWith('SEQ'))).toEqual(
      ['Figure', 'Table', 'Figure', 'Figure'].map((kind) => `SEQ ${kind} \\* ARABIC`),
    )
  })

  test('repeats the heading of each table, and names the table', () => {
    const captioned = reading.tables.filter(({ style }) => style !== 'AssayFacts')
    expect(captioned.map(({ style, headingRows, name }) => ({ style, headingRows, name }))).toEqual([
      { style: 'AssayTable', headingRows: 1, name: 'Ratings of the changes' },
      { style: 'AssayGrid', headingRows: 1, name: 'Ratings by process and attribute' },
    ])
    expect(reading.tables.filter(({ style }) => style === 'AssayFacts')).toHaveLength(3)
    for (const { width } of reading.tables) expect(width).toBeLessThanOrEqual(9640)
  })

  test('puts ratings on their tones, with letters that are told from them', () => {
    expect(reading.tables.flatMap(({ fills }) => fills)).toEqual([ramp.f, ramp.n].map(({ fill }) => hexOf(fill)))
    expect(parts.get('word/document.xml')).toContain(`<w:color w:val="${hexOf(ramp.f.text)}"/>`)
    expect(inStyle('TableText').map(({ text }) => text)).toContain('●\u00A0F')
  })

  test('has each figure as SVG with pixels beside it, and says what it shows', () => {
    expect(reading.pictures).toHaveLength(2)
    const targets = new Map(
      [
        ...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(
          /<Relationship Id="([^"]+)"[^>]*Target="([^"]+)"/g,
        ),
      ].map(([, id = '', target = '']) => [id, target]),
    )
    for (const { alternative, embedded, drawn } of reading.pictures) {
      expect(alternative).toBe(sampleFigure.alternative)
      expect(parts.get(`word/${targets.get(drawn)}`)).toBe(sampleFigure.svg)
      expect(targets.get(embedded)).toMatch(/\.png$/)
      expect(parts.has(`word/${targets.get(embedded)}`)).toBe(true)
    }
  })

  test('marks what is written from right to left, and leaves names in English sentences where they stand', () => {
    expect(inStyle('Small').find(({ text }) => text.startsWith('הדירוג'))?.rtl).toBe(true)
    const sentence = reading.paragraphs.find(({ text }) => text.startsWith('Led by'))
    expect(sentence?.rtl).toBe(false)
    expect(sentence?.text).toBe(
      `Led by ליאור כהן and Ada Popescu-Știrbei, rated ◕\u00A0L−, see the rating.\nSHA-256 ${'ab'.repeat(32)}`,
    )
    expect(parts.get('word/document.xml')).toContain('<w:rtl/></w:rPr><w:t xml:space="preserve">ליאור כהן</w:t>')
  })

  test('boxes notices by their tone, and begins no page twice', () => {
    expect(textsIn('CalloutWarning')).toEqual(['Superseded', 'Use a later one.', 'Few ballots', 'Two people rated.'])
    expect(textsIn('CalloutNote')).toHaveLength(3)
    expect(reading.paragraphs.filter(({ newPage }) => newPage).map(({ text }) => text)).toEqual([
      'Contents',
      'Management summary',
      '',
      'Limits of use',
    ])
  })

  test('says its language, its title, whose it is and when it was issued', () => {
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Changes &amp; releases</dc:title>')
    expect(core).toContain('<dc:creator>Ștefan &amp; Co</dc:creator>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core.match(/2026-12-07T14:05:00Z/g)).toHaveLength(2)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  })
})

const hexOf = (colour: string) => colour.slice(1).toUpperCase()

test('a document in a language from right to left turns its paragraphs and tables', async () => {
  const table = sampleBlocks.filter(({ kind }) => kind === 'table')
  const parts = partsOf(
    await written(sampleOf([...table, { kind: 'list', items: [[{ kind: 'text', text: '12' }]] }], 'ar')),
  )
  const { tables, paragraphs } = docxReading(parts.get('word/document.xml') ?? '')
  expect(tables.slice(1).every(({ rtl }) => rtl)).toBe(true)
  expect(paragraphs.find(({ text }) => text === '12')?.rtl).toBe(true)
  expect(parts.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:bidi="ar"/)
})

test('the same report gives the same bytes, in this process and in another', async () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const first = sha256(await written(sampleDocument))
  await written(sampleOf(sampleBlocks.slice(0, 4)))
  expect(sha256(await written(sampleDocument))).toBe(first)
  const program = `
    const { reportDocx } = await import('./server/report/docx/report-docx.ts')
    const { sampleDocument } = await import('./tests/integration/report/docx-sample.ts')
    const bytes = await reportDocx({ document: sampleDocument, issue: ${JSON.stringify(issue)}, look: { accent: null, logo: null } })
    process.stdout.write((await import('node:crypto')).createHash('sha256').update(bytes).digest('hex'))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  // Another zone, so that no clock of the machine is in the file.
  const env = { ...process.env, TZ: 'Asia/Tokyo' }
  expect(execFileSync(process.execPath, args, { encoding: 'utf8', env })).toBe(first)
}, 60_000)

const hostile = 'a\u0000b\u0001c\u001Fd\uD800e\uFFFEf\uFFFF<g>&"\'_Toc7 w:id="9"]]>\th\ni'
const shown = 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD<g>&"\'_Toc7 w:id="9"]]>\th\ni'

describe('hostile text', () => {
  const text = [{ kind: 'text' as const, text: hostile }]
  const blocks: Block[] = [
    { kind: 'heading', level: 1, id: hostile, text },
    {
      kind: 'paragraph',
      text: [...text, { kind: 'person', name: hostile }, { kind: 'reference', to: hostile, text: hostile }],
    },
    { kind: 'list', items: [text] },
    { kind: 'facts', facts: [{ term: hostile, says: text }] },
    {
      kind: 'table',
      caption: hostile,
      columns: [{ title: hostile, kind: 'text' }],
      rows: [{ group: hostile }, { cells: [{ text }] }],
    },
    { kind: 'figure', caption: hostile, figure: { ...sampleFigure, alternative: hostile } },
    { kind: 'callout', tone: 'note', title: hostile, text: [text] },
  ]
  const document: ReportDocument = {
    ...sampleOf(blocks),
    title: hostile,
    footer: hostile,
    cover: { ...sampleDocument.cover, title: hostile, organisation: hostile, unit: hostile },
  }

  test('breaks no part, and shows where something could not be held', async () => {
    const parts = partsOf(await written(document))
    for (const [path, xml] of parts) if (/\.(?:xml|rels)$/.test(path)) new SaxesParser().write(xml).close()
    const { paragraphs, pictures } = docxReading(parts.get('word/document.xml') ?? '')
    const texts = paragraphs.map(({ text }) => text)
    expect(texts.filter((text) => text === shown).length).toBeGreaterThanOrEqual(8)
    expect(texts).toContain(shown + shown + shown)
    expect(texts).toContain(`Table\u00A01. ${shown}`)
    // An attribute holds a tab and a line as spaces.
    expect(pictures[0]?.alternative).toBe(shown.replace(/[\t\n]/g, ' '))
  })

  test('opens in LibreOffice with all of it', async () => {
    const [file] = convertedByOffice('hostile.docx', await written(document), 'txt:Text (encoded):UTF8').values()
    const said = file?.toString('utf8') ?? ''
    expect(said.match(/a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD<g>&"'_Toc7 w:id="9"\]\]>/g)?.length).toBeGreaterThan(
      12,
    )
  })
})

test('a logo lies on the cover in its own proportions, with what it is', async () => {
  const png = Buffer.alloc(33)
  png.writeUInt32BE(400, 16)
  png.writeUInt32BE(100, 20)
  const look = { accent: null, logo: { type: 'image/png' as const, bytes: new Uint8Array(png) } }
  const file = await written(sampleOf([]), look)
  const xml = partsOf(file).get('word/document.xml') ?? ''
  expect(docxReading(xml).pictures.map(({ alternative }) => alternative)).toEqual(['Logo of Ștefan & Co'])
  expect(xml).toContain(`<wp:extent cx="${240 * 9525}" cy="${60 * 9525}"/>`)
  expect(Buffer.from(unzipSync(file)['word/media/image1.png'] ?? [])).toEqual(png)
})

describe('the golden report', () => {
  const report = goldenReport(1)
  const document = reportDocument({ report, issue })
  let reading: DocxReading
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ')

  beforeAll(async () => {
    const bytes = await render('docx', { report, content: '', issue, look: plainLook })
    reading = docxReading(partsOf(bytes).get('word/document.xml') ?? '')
  })

  test('has every block of the report in its order', () => {
    const blocks = document.sections.flatMap((section) => section.blocks)
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [plain(docxText(block.text))] : []))
    const read = reading.paragraphs.filter(({ style }) => /^Heading\d$/.test(style))
    expect(read.map(({ text }) => plain(text))).toEqual(headings)
    const captions = blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'figure' ? [block.caption] : [],
    )
    expect(
      reading.paragraphs.flatMap(({ style, text }) =>
        style === 'Caption' ? [plain(text).replace(/^\w+ \d+\. /, '')] : [],
      ),
    ).toEqual(captions.map(plain))
    expect(captions.length).toBeGreaterThan(100)
  })

  test('has headings whose levels never skip one', () => {
    const levels = reading.paragraphs.flatMap(({ style }) => (/^Heading\d$/.test(style) ? [Number(style.at(-1))] : []))
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  test('shows the same figures as the results: each process with its level, target and ratings', () => {
    for (const { processId, name, attributes, level, targetLevel } of report.processes) {
      const row = reading.rows.find(([first]) => plain(first ?? '').startsWith(`${processId} ${name}`))
      expect(row?.slice(1, 3).map(plain), processId).toEqual([
        level === null ? 'Not rated' : String(level),
        String(targetLevel),
      ])
      const ratings = attributes?.flatMap(({ inScope, rating }) =>
        inScope ? [rating === null ? '–' : displayRating(rating)] : [],
      )
      expect(row?.slice(3).flatMap((text) => (text === '' ? [] : [plain(text).replace(/^[○◔◑◕●] /u, '')]))).toEqual(
        ratings,
      )
    }
  })

  test('read by LibreOffice, has every rating with its reason, and every remark as it was written', async () => {
    const part = { ...report, processes: report.processes.slice(0, 4) }
    const bytes = await render('docx', { report: part, content: '', issue, look: plainLook })
    const [file] = convertedByOffice('golden.docx', bytes, 'txt:Text (encoded):UTF8').values()
    const said = plain(file?.toString('utf8') ?? '')
    let remarks = 0
    for (const { items } of part.processes.flatMap(({ instances }) => instances)) {
      for (const { result, rounds } of items ?? []) {
        if (result) expect(said).toContain(plain(result.rationale))
        for (const { remark } of rounds.flatMap(({ ballots }) => ballots ?? [])) {
          expect(said).toContain(plain(remark))
          remarks += 1
        }
      }
    }
    expect(remarks).toBeGreaterThan(20)
    expect(said).toContain('Version 7, issued 7 December 2026')
  })
})

test('colours of the file are those of paper', async () => {
  const styles = partsOf(await written(sampleOf([]))).get('word/styles.xml') ?? ''
  const known = new Set(
    [...Object.values(paper), ...Object.values(ramp).flatMap(({ fill, text }) => [fill, text])].map(hexOf),
  )
  const used = [...styles.matchAll(/w:(?:color|fill)="([0-9A-F]{6})"|<w:color w:val="([0-9A-F]{6})"/g)].map(
    ([, a, b]) => a ?? b,
  )
  expect(used.length).toBeGreaterThan(10)
  for (const colour of used) expect(known).toContain(colour)
})
