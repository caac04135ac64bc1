import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownPage } from '../../../lib/address/own-page'

const origin = 'https://assay.example.org'

describe('a page to go to after signing in', () => {
  test.each([
    '/',
    '/assessments/1/room',
    '/assessments/1/results?open=2#gaps',
    '/join/abc.def',
    '/models/a%20b',
    '/sign-in?next=%2Fassessments%2F1',
    '/search?q=//elsewhere.example',
  ])('%s is gone to as it is', (page) => {
    expect(ownPage(page, origin)).toBe(page)
  })

  test.each([
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    ' //elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/a/..//elsewhere.example',
    '/./\\elsewhere.example',
    '/%2e//elsewhere.example',
    'https://elsewhere.example/',
    'https:elsewhere.example',
    'https://assay.example.org.elsewhere.example/',
    'https://assay.example.org@elsewhere.example/',
    'https://somebody@assay.example.org/',
    'http://assay.example.org/',
    'https://assay.example.org:8443/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'blob:https://assay.example.org/x',
    'https://',
    '',
    null,
    undefined,
  ])('%j leads to the first page', (asked) => {
    expect(ownPage(asked, origin)).toBe('/')
  })

  test('whatever is asked for, the browser stays on this site', () => {
    const piece = fc.constantFrom(
      ...['/', '\\', '.', '..', '//', '\t', '\n', '\r', ' ', '@', ':', '?', '#', '%2f', '%5c', '%09', '\u0000', '。'],
      ...['https:', 'javascript:', 'data:', 'elsewhere.example', 'assay.example.org', '[::1]', 'a', '\u202e', '／'],
    )
    const odd = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(odd, fc.string(), fc.webUrl(), fc.webPath()), (asked) => {
        const page = ownPage(asked, origin)
        // As the pages use it: given to the browser, which resolves it against where it is.
        expect(new URL(page, `${origin}/sign-in`).origin).toBe(origin)
        expect(page).toMatch(/^\/(?![/\\])/)
      }),
      { numRuns: 20_000 },
    )
  })
})
