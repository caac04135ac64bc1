import { expect, test } from 'vitest'
import { outlined } from '../../../server/report/docx/outline.ts'
import { pngOf } from '../../../server/report/docx/picture.ts'
import { sampleFigure } from './docx-sample.ts'

const drawing = (attributes: string, text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><text y="15" ${attributes}>${text}</text></svg>`
const outlineOf = (text: string, attributes = 'x="0"') =>
  / d="([^"]*)"/.exec(outlined(drawing(attributes, text)))?.[1] ?? ''

test.each([
  ['Latin', 'Processes'],
  ['Romanian', 'știință'],
  ['Vietnamese', 'dịch vụ'],
  ['Arabic', 'ليلى'],
  ['Hebrew', 'ליאור'],
  ['Thai', 'บริการ'],
  ['Japanese', 'サービス'],
  ['Korean', '서비스'],
  ['mixed', 'SM.1 ליאור, サービス & dịch vụ'],
])('a text in %s is drawn as the outlines of its letters, none of them missing', (_, text) => {
  const svg = outlined(drawing('x="0"', text.replace('&', '&amp;')))
  expect(svg).not.toContain('<text')
  expect(outlineOf(text.replace('&', '&amp;')).length).toBeGreaterThan(100)
  const missing = outlineOf('\u{10FFFD}')
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    expect(outlineOf(letter).length, letter).toBeGreaterThan(10)
    expect(outlineOf(letter), letter).not.toBe(missing)
  }
})

test('a text stands where its anchor is, in its weight and colour', () => {
  const placeOf = (anchor: string) =>
    Number(/translate\(([-\d.]+) 15\)/.exec(outlined(drawing(`x="50" text-anchor="${anchor}"`, 'Level')))?.[1])
  expect(placeOf('start')).toBe(50)
  expect(placeOf('end')).toBeLessThan(30)
  expect(placeOf('middle')).toBeCloseTo((placeOf('start') + placeOf('end')) / 2, 6)
  expect(outlineOf('Level', 'font-weight="700"')).not.toBe(outlineOf('Level'))
  expect(outlined(drawing('fill="#ffffff"', 'Level'))).toContain('<path transform="translate(0 15)" fill="#ffffff"')
})

test('a drawing becomes a PNG of two pixels to each of its own', () => {
  const png = Buffer.from(pngOf(sampleFigure.svg))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([sampleFigure.width * 2, sampleFigure.height * 2])
})
