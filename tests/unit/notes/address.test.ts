import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeAddress } from '../../../app/notes/text/address.ts'

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  ['example.org/report', 'https://example.org/report'],
  ['  example.org  ', 'https://example.org/'],
  ['ana@example.org', 'mailto:ana@example.org'],
  ['mailto:ana@example.org', 'mailto:ana@example.org'],
])('%j is the address %s', (typed, address) => {
  expect(safeAddress(typed)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'two words',
  '',
  'https://',
])('%j is no address a link may have', (typed) => {
  expect(safeAddress(typed)).toBeUndefined()
})

test('whatever is typed, what comes out is a web or mail address or nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `javascript:${text}`),
      ),
      (typed) => {
        expect(safeAddress(typed) ?? 'https:').toMatch(/^(https?|mailto):/)
      },
    ),
  )
})
