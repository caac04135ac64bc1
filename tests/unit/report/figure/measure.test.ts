import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, widthOf, wrapped } from '../../../../lib/report/figure/measure.ts'
import { plainLine, xmlText } from '../../../../lib/report/figure/xml.ts'

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 20 }))
const room = fc.integer({ min: 14, max: 400 })

test('what is fitted is no wider than its room, and is a beginning of the text', () => {
  fc.assert(
    fc.property(text, room, fc.boolean(), (text, room, bold) => {
      const kept = fitted(text, 12, room, bold)
      expect(widthOf(kept, 12, bold)).toBeLessThanOrEqual(room)
      expect(plainLine(text).startsWith(kept.replace(/…$/, ''))).toBe(true)
    }),
  )
})

test('a letter with its marks is kept whole or not at all', () => {
  expect(fitted('ก่อนการจัดการเหตุการณ์ที่ไม่พึงประสงค์', 12, 60)).not.toMatch(/^\p{M}/u)
  const family = '👨‍👩‍👧‍👦'
  expect(fitted(family.repeat(9), 12, 100)).toMatch(new RegExp(`^(${family})*…$`, 'u'))
})

test('wrapped lines fit, and say all where there is room', () => {
  fc.assert(
    fc.property(text, room, (text, room) => {
      const lines = wrapped(text, 12, room, 2)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(room)
    }),
  )
  expect(wrapped('Documented information management', 12, 150, 3).join(' ')).toBe('Documented information management')
})

test('text for XML has neither markup nor characters that XML forbids nor marks of direction', () => {
  expect(xmlText('<a href="x">\u0000 &\u0007\uD800\uFFFE\u202E\n\tb\u2069</a>')).toBe(
    '&lt;a href=&quot;x&quot;&gt; &amp;\uFFFD\uFFFD b&lt;/a&gt;',
  )
  expect(xmlText('ليلى 🙂')).toBe('ليلى 🙂')
})
