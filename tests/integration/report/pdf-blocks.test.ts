import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dense, forgetFiles, pdfOf, readers, run, saved } from './pdf-reading.ts'
import { hostile, sample, scripts, withTexts } from './pdf-sample.ts'

afterAll(forgetFiles)

let file: string
beforeAll(async () => {
  file = saved('sample', await pdfOf(sample))
})

describe('every kind of block', () => {
  const said = [
    'Assessment of the service desk & more',
    'Service desk, north',
    'Version 7, issued 7 December 2026',
    'Do not rely on it any more.',
    'Management summary',
    'Eleven of twelve processes reach their target level.',
    '11 of 12',
    'processes at target',
    'Strong words, soft words, a rating',
    'see the ratings, a heading left out',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'The first of the list',
    'Step two',
    'A term that is far too long to stand beside what is said of it',
    'Figures may change.',
    'And another.',
    'Figure 1: Levels against targets',
    'PA 1.1 Process performance',
    'Small print stands here.',
    'Table 1: Ballots by round',
    'First half',
    '7 December 2026, 14:05 UTC',
    'Figure 2: Heat map of the ratings',
    'Release management',
    'Page 4 of 4',
    'Version 7 · SHA-256',
  ]
  for (const [reader, textOf] of Object.entries(readers)) {
    test(`is read by ${reader}`, () => {
      const text = dense(textOf(file))
      for (const one of said) expect(text).toContain(dense(one))
    })
  }

  test('has its tags: headings, lists, tables with headed rows and columns, figures in words', () => {
    const tags = run('pdfinfo', '-struct-text', file)
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'THead', 'TBody', 'TR']) {
      expect(tags, tag).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    }
    for (const tag of ['TOC', 'TOCI', 'Link', 'Figure']) expect(tags, tag).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    expect(tags).toMatch(/H1 "Management summary"/)
    expect(tags).toMatch(/TH[^\n]*\n\s+\/Scope \/Column[\s\S]*?"Rater"/)
    expect(tags).toMatch(/TH[^\n]*\n\s+\/Scope \/Row\n\s+"渡辺/)
    expect(tags).toMatch(/TH[^\n]*\n\s+\/Scope \/Row\n\s+"Change enablement"/)
    expect(tags).not.toMatch(/TD[^\n]*\n\s+"Release management"/)
    expect(run('mutool', 'show', file, 'grep')).toContain('/Alt(Two bars: the alternative of the figure.)')
  })

  test('is in the language of the document, with its title shown', () => {
    const catalog = run('mutool', 'show', file, 'trailer/Root')
    expect(catalog).toMatch(/\/Lang \(en-GB\)/)
    expect(catalog).toMatch(/\/DisplayDocTitle true/)
    expect(run('pdfinfo', file)).toContain(`Title:           ${sample.title}`)
  })

  test('embeds all its fonts and no other than those that its texts need', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(4)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    expect(fonts.join('\n')).not.toMatch(/Thai|Georgian|Bengali/)
  })
})

test('a report in a language of other letters is laid out in its direction, with the same tags', async () => {
  const path = saved('arabic', await pdfOf({ ...sample, language: 'ar' }))
  expect(run('mutool', 'show', path, 'trailer/Root')).toMatch(/\/Lang \(ar\)/)
  expect(run('pdfinfo', '-struct', path)).toMatch(/TH[^\n]*\n\s+\/Scope \/Row/)
  const [, left = '0'] = /xMin="([\d.]+)"[^>]*>Rater</.exec(run('pdftotext', '-bbox', path, '-')) ?? []
  expect(Number(left)).toBeGreaterThan(400)
  const japanese = { ...sample, language: 'ja', sections: withTexts(['Only Latin letters']).sections }
  expect(await pdfOf(japanese)).toBeInstanceOf(Uint8Array)
})

describe('texts in the scripts of the world', () => {
  const letters = (text: string) => [...dense(text).normalize('NFKD')].sort().join('')
  for (const [name, text] of Object.entries(scripts)) {
    test(`${name} is read letter by letter, by both readers`, async () => {
      const [block] = withTexts([text]).sections
      const [heading, paragraph] = block?.blocks ?? []
      if (!heading || !paragraph) throw new Error('The sample has no text.')
      const document = { ...sample, sections: [{ name, title: name, blocks: [heading, paragraph] }] }
      const path = saved(name, await pdfOf(document))
      const [, , poppler = ''] = run('pdftotext', path, '-').split('\f')
      expect(dense(poppler)).toContain(dense(text))
      // MuPDF gives letters in the order in which they stand, so right-to-left ones come back to front.
      const mupdf = run('mutool', 'draw', '-q', '-F', 'text', path, '3')
      const body = dense(mupdf).slice(dense(mupdf).indexOf('Texts') + 'Texts'.length, dense(mupdf).indexOf('Version7'))
      expect(letters(body)).toBe(letters(text))
    })
  }
})

describe('hostile texts', () => {
  test('are shown as they are written', async () => {
    const path = saved('hostile', await pdfOf(withTexts(hostile)))
    for (const textOf of Object.values(readers)) {
      const text = dense(textOf(path))
      for (const one of hostile.slice(0, 4)) expect(text).toContain(dense(one))
      expect(text).toContain(dense('control signs and � half a pair, tab here, two lines'))
      expect(text).toContain(dense('<svg onload="x">&amp;</svg> %PDF-1.7 endstream endobj'))
    }
  })

  test('stay within the page and within their cells, however long their words are', async () => {
    const path = saved('long', await pdfOf(withTexts(hostile)))
    const pages = run('pdftotext', '-bbox', path, '-').split('<page ')
    const words = pages.flatMap((page, number) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"/g)].map(([, from, top, to]) => ({
        line: `${number} ${Number(top).toFixed(0)}`,
        from: Number(from),
        to: Number(to),
      })),
    )
    expect(words.length).toBeGreaterThan(100)
    for (const { to } of words) expect(to).toBeLessThanOrEqual(595.28 - 57)
    const overlaps = words.filter(({ line, from, to }) =>
      words.some((other) => other.line === line && other.from > from + 0.5 && other.from < to - 0.5),
    )
    expect(overlaps).toEqual([])
  })

  test('that no font has are told, and leave a report that says so', async () => {
    const document = withTexts(['Desk \u{12000}\u{12001} north'])
    const path = saved('missing', await pdfOf(document))
    const text = readers.poppler(path)
    expect(text).toContain('Desk �� north')
    expect(text).toContain('Letters not printed')
  })
})

test('both standards are met by the compiler’s own check, and said in the file', async () => {
  const archive = saved('archive', await pdfOf(sample, { standard: 'a-3a' }))
  expect(run('pdfinfo', '-meta', file)).toMatch(/<pdfuaid:part>1</)
  const said = run('pdfinfo', '-meta', archive)
  expect(said).toMatch(/<pdfaid:part>3</)
  expect(said).toMatch(/<pdfaid:conformance>A</)
  expect(run('pdfinfo', archive)).toMatch(/Tagged:\s+yes/)
})
