import { expect, test } from 'vitest'
import { savedAs } from '../../../server/http/headers'

test.each([
  ['Zürich “desk”; filename=x', 'Zurich-desk-filename-x'],
  ['a"\r\nSet-Cookie: b=c', 'a-Set-Cookie-b-c'],
  ['../../etc/passwd', 'etc-passwd'],
  ['報告', 'assay'],
])('a download of %j has a plain name', (name, plain) => {
  expect(savedAs(name, 'p/d\nf')).toEqual({ 'Content-Disposition': `attachment; filename="${plain}.pdf"` })
})
