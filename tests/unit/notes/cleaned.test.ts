import { getSchema } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Node } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cleanWithin } from '../../../app/notes/text/cleaned.ts'
import { mention } from '../../../app/notes/text/mention.ts'

const schema = getSchema([
  StarterKit.configure({ link: { HTMLAttributes: { rel: 'noopener', target: '_blank' } } }),
  Table,
  TableRow,
  TableHeader,
  TableCell,
  mention({ current: undefined }, { current: undefined }, { editable: true }),
])
cleanWithin(schema)

/** A text as it is stored, with one element that has these attributes. */
function stored(build: (fragment: Y.XmlFragment) => void): Node {
  const fragment = new Y.Doc().getXmlFragment('notes')
  build(fragment)
  return yXmlFragmentToProseMirrorRootNode(fragment, schema)
}

function element(name: string, attributes: Record<string, unknown> = {}, ...children: (Y.XmlElement | Y.XmlText)[]) {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) Reflect.apply(made.setAttribute, made, [key, value])
  made.insert(0, children)
  return made
}

test('a stored cell that spans more than is sensible is one cell, and one that spans two stays', () => {
  const cell = (colspan: unknown) => element('tableCell', { colspan, rowspan: 1 }, element('paragraph'))
  const table = stored((text) => text.insert(0, [element('table', {}, element('tableRow', {}, cell(51), cell(2)))]))
  const spans: unknown[] = []
  table.descendants(({ type, attrs }) => void (type.name === 'tableCell' && spans.push(attrs.colspan)))
  expect(spans).toEqual([1, 2])
})

test('a stored mention whose name is no text has none', () => {
  const named = (label: unknown) => element('mention', { kind: 'member', id: 'm1', label })
  const text = stored((text) => text.insert(0, [element('paragraph', {}, named({ first: 'Ada' }), named('Bo'))]))
  const labels: unknown[] = []
  text.descendants(({ type, attrs }) => void (type.name === 'mention' && labels.push(attrs.label)))
  expect(labels).toEqual(['', 'Bo'])
})

test.each([
  ['https://assay.example/a', 'https://assay.example/a'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/hosts', null],
  [7, null],
  [null, null],
])('a stored link to %j leads to %j, with the page’s own attributes', (href, safe) => {
  const given = { href, target: '_self', rel: 'opener', class: 'fixed inset-0', title: 'x' }
  const doc = stored((text) => {
    const words = new Y.XmlText('words')
    text.insert(0, [element('paragraph', {}, words)])
    words.format(0, 5, { link: given })
  })
  const mark = doc.firstChild?.firstChild?.marks[0]
  expect(mark?.attrs).toEqual({ href: safe, target: '_blank', rel: 'noopener', class: null, title: null })
  const shown = mark?.type.spec.toDOM?.(mark, true)
  expect(shown).toEqual(safe === null ? ['span', 0] : ['a', expect.objectContaining({ href: safe }), 0])
})

test('what is pasted from another editor is cleaned in the same way', () => {
  const pasted = Node.fromJSON(schema, {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableHeader', attrs: { colspan: 1, rowspan: 1000 }, content: [{ type: 'paragraph' }] }],
      },
    ],
  })
  expect(pasted.firstChild?.firstChild?.attrs.rowspan).toBe(1)
})
