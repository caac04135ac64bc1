import { expect, test } from 'vitest'
import { glyphText, sharedTexts } from '../../../server/report/pdf/glyph-text.ts'

const fontOf = (texts: Record<string, string>) => {
  const map = new Map(Object.entries(texts))
  return { texts: map, shared: sharedTexts(map) }
}

test('a mark has what is left of its clusters once their letters are known', () => {
  const font = fontOf({ a: 'น', b: 'บั', c: 'บั', d: 'ทึ', e: 'ทึ' })
  const clusters = [
    { text: 'บั', glyphs: ['b', 'c'] },
    { text: 'นั', glyphs: ['a', 'c'] },
    { text: 'ทึ', glyphs: ['d', 'e'] },
  ]
  expect(Object.fromEntries(glyphText(font, clusters))).toEqual({ a: 'น', b: 'บ', c: 'ั', d: 'ท', e: 'ึ' })
})

test('a letter that is drawn in two parts is taken apart', () => {
  const font = fontOf({ a: 'ị', b: 'ị' })
  const found = glyphText(font, [{ text: 'ị', glyphs: ['a', 'b'] }])
  expect([...found.values()].join('').normalize('NFC')).toBe('ị')
})

test('where nothing follows, the letters are there once and not twice', () => {
  const font = fontOf({ a: 'র্ণ', b: 'র্ণ' })
  const found = glyphText(font, [{ text: 'র্ণ', glyphs: ['a', 'b'] }])
  expect([...found.values()].join('').replace('\u200b', '')).toBe('র্ণ')
})

test('forms of one Arabic letter stay that letter, and a Latin ligature its letters', () => {
  expect(sharedTexts(new Map(Object.entries({ a: 'س', b: 'س', c: 'fi' })))).toEqual(new Set())
  expect(sharedTexts(new Map(Object.entries({ a: 'لا', b: 'س' })))).toEqual(new Set(['لا']))
})
