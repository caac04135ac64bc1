import { expect, test } from 'vitest'
import { isSensible, sensibleAttributes } from '../../../lib/workshop/note-shape.ts'

test.each([
  ['tableCell', { colspan: 1, rowspan: 3, colwidth: null }],
  ['tableHeader', { colspan: 2, rowspan: 1, colwidth: [120, 0] }],
  ['orderedList', { start: 1, type: null }],
  ['orderedList', { start: 40, type: 'a' }],
  ['heading', { level: 3 }],
  ['taskItem', { checked: true }],
  ['codeBlock', { language: null }],
  ['image', { id: 'a'.repeat(64), alt: 'The board of open tickets' }],
  ['mention', { kind: 'member', id: 'm1', label: 'Ada Berg' }],
  ['paragraph', { textAlign: 'left' }],
  ['toString', { constructor: 1 }],
])('what an editor writes into a %s makes sense: %j', (element, attributes) => {
  expect(sensibleAttributes(element, attributes)).toEqual(attributes)
})

test.each([
  ['tableCell', 'colspan', 51],
  ['tableCell', 'rowspan', 0],
  ['tableCell', 'colspan', 1.5],
  ['tableHeader', 'rowspan', '2'],
  ['tableCell', 'colwidth', [120, -1]],
  ['tableCell', 'colwidth', Array.from({ length: 51 }, () => 1)],
  ['orderedList', 'start', 2_000_000],
  ['orderedList', 'type', { toString: 'a' }],
  ['heading', 'level', 'three'],
  ['taskItem', 'checked', 'yes'],
  ['image', 'alt', ['a']],
  ['mention', 'label', { first: 'Ada' }],
  ['mention', 'kind', null],
])('what makes no sense in a %s is left out: %s %j', (element, attribute, value) => {
  expect(isSensible(element, attribute, value)).toBe(false)
  expect(sensibleAttributes(element, { [attribute]: value, other: 1 })).toEqual({ other: 1 })
})
