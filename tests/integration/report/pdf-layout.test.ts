import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLook } from '../../../lib/report/look.ts'
import { Fonts } from '../../../server/report/pdf/font/fonts.ts'
import { pagesOf } from '../../../server/report/pdf/layout/flow.ts'
import { text } from '../../../server/report/pdf/layout/page.ts'
import type { Piece } from '../../../server/report/pdf/layout/piece.ts'
import { layOut } from '../../../server/report/pdf/layout/report-layout.ts'
import { linesOf } from '../../../server/report/pdf/text/lines.ts'
import { span } from '../../../server/report/pdf/text/span.ts'
import { goldenReport } from '../../golden/report.ts'

const fonts = new Fonts()

function piece(parts: Partial<Piece>): Piece {
  return { kind: 'text', height: 10, before: 0, keep: false, marks: [], ...parts }
}

describe('pages', () => {
  const { pages } = layOut(fonts, { report: goldenReport(1), issue: null, look: plainLook })

  test('hold whole rows, lines and charts, and nothing below their foot', () => {
    for (const { page } of pages) {
      for (const { piece, y } of page.placed) expect(y + piece.height).toBeLessThanOrEqual(text.height + 0.01)
    }
  })

  test('do not end with a heading, nor with the head of a table', () => {
    pages.forEach(({ page }, index) => {
      const last = page.placed.at(-1)
      expect(last?.piece.kind, `page ${index + 1}`).not.toBe('heading')
      expect(last?.repeated, `page ${index + 1}`).toBe(false)
      if (index < pages.length - 1) expect(last?.piece.keep && last.piece.height < 300, `page ${index + 1}`).toBe(false)
    })
  })

  test('begin with the head of the table that goes on', () => {
    for (const { page } of pages) {
      const [first, second] = page.placed
      if (first?.piece.kind !== 'row' || first.piece.head === undefined) continue
      expect.soft(first.repeated || second?.repeated).toBe(true)
    }
  })
})

describe('dealing pieces to pages', () => {
  const anyPiece = fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    before: fc.integer({ min: 0, max: 10 }),
    keep: fc.boolean(),
    kind: fc.constantFrom('text' as const, 'heading' as const, 'row' as const),
  })

  test('leaves none out, doubles none, keeps their order, and overfills no page', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), (parts) => {
        const pieces = parts.map(piece)
        const pages = pagesOf(pieces, 100)
        expect(pages.flatMap(({ placed }) => placed.map((one) => one.piece))).toEqual(pieces)
        for (const { placed } of pages) {
          for (const { piece, y } of placed) expect(y + piece.height).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('takes a heading over with what it heads', () => {
    const pages = pagesOf([piece({ height: 85 }), piece({ kind: 'heading', keep: true }), piece({})], 100)
    expect(pages.map(({ placed }) => placed.length)).toEqual([1, 2])
  })

  test('repeats the head of a table on the page it goes on to', () => {
    const head = piece({ kind: 'row', height: 5 })
    const rows = Array.from({ length: 12 }, () => piece({ kind: 'row', head }))
    const pages = pagesOf([{ ...head, keep: true }, ...rows], 100)
    expect(pages.map(({ placed }) => placed.map(({ repeated }) => repeated).indexOf(true))).toEqual([-1, 0])
    expect(pages[1]?.placed[1]?.y).toBe(5)
  })
})

describe('lines of text', () => {
  const written = (words: string, width = 200) =>
    linesOf(fonts, [span(words)], width).map(({ ops }) => ops.map((op) => op.text).join('|'))

  test('are never wider than asked, whatever is written', () => {
    const letters = fc.constantFrom('a', 'W', ' ', '-', '渡', 'ك', 'ש', '한', '\u{1F600}', 'é', '\n', '\u200f')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (all, width) => {
        for (const line of linesOf(fonts, [span(all.join(''))], width))
          expect(line.width).toBeLessThanOrEqual(width + 0.1)
      }),
    )
  })

  test('turn a name from right to left, and nothing that stands beside it', () => {
    expect(written('שרה כהן (assessor)')).toEqual(['שרה כהן (assessor)'].map(() => 'כהן| |שרה| (assessor)'))
  })

  test('break Chinese between any two characters, but not before a full stop', () => {
    const lines = written(`${'漢'.repeat(19)}。`, 9.5 * 10 + 0.5)
    expect(lines.map((line) => line.replace('|', ''))).toEqual(['漢'.repeat(10), `${'漢'.repeat(9)}。`])
  })

  test('keep the ends of lines that people wrote', () => {
    expect(written('one\ntwo\r\n\nthree')).toEqual(['one', 'two', '', 'three'])
  })

  test('draw each script in a font that has it, and what none has as a box of the first', () => {
    const faceOf = (letter: string) =>
      fonts.faceFor('sans', letter.codePointAt(0) ?? 0).id.replace(/-[^a-z].*|-latin.*/, '')
    expect([...'aשك漢한'].map(faceOf)).toEqual([
      'atkinson-hyperlegible-next',
      'noto-sans-hebrew-hebrew',
      'noto-sans-arabic-arabic',
      'noto-sans-sc',
      'noto-sans-kr',
    ])
    expect(faceOf('\u{12000}')).toBe('atkinson-hyperlegible-next')
  })
})
