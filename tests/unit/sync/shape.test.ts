import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentShape, isValueInShape } from '../../../lib/sync/shape.ts'
import { faultInShape } from '../../../server/sync/shape.ts'

/** What is wrong with an update that makes these changes, to a document that holds those before them. */
function faultOf(write: (doc: Y.Doc) => void, before: (doc: Y.Doc) => void = () => undefined): string | undefined {
  const client = new Y.Doc()
  before(client)
  const room = new Y.Doc()
  Y.applyUpdate(room, Y.encodeStateAsUpdate(client))
  const known = Y.encodeStateVector(client)
  write(client)
  return faultInShape(room, Y.decodeUpdate(Y.encodeStateAsUpdate(client, known)))
}

const fragment = (doc: Y.Doc) => doc.getXmlFragment('notes')

/** Elements inside one another, the outermost first. */
function nested(levels: number): Y.XmlElement {
  let outer = new Y.XmlElement('blockquote')
  for (let level = 1; level < levels; level++) {
    const element = new Y.XmlElement('blockquote')
    element.insert(0, [outer])
    outer = element
  }
  return outer
}

function innermost(doc: Y.Doc): Y.XmlElement {
  let at = fragment(doc).get(0)
  while (at instanceof Y.XmlElement && at.length > 0) at = at.get(0)
  if (!(at instanceof Y.XmlElement)) throw new Error('no element')
  return at
}

function element(attributes: Record<string, string>): Y.XmlElement {
  const made = new Y.XmlElement('paragraph')
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
const attributes = (count: number, prefix = 'a') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'x']))

test('S17 a document keeps its shape: what an editor writes is taken', () => {
  const write = (doc: Y.Doc) => {
    const text = new Y.XmlText('words and more')
    text.format(0, 5, { link: { href: 'https://assay.example', target: '_blank' } })
    const paragraph = element({ textAlign: 'left' })
    paragraph.insert(0, [text])
    fragment(doc).insert(0, [paragraph, nested(20)])
    doc.getMap('ballots').set('item/1', { choice: 'L', remark: 'x'.repeat(1000) })
    text.delete(2, 3)
    text.insert(2, 'typed')
  }
  expect(faultOf(write)).toBe(undefined)
  expect(faultOf((doc) => fragment(doc).delete(0, 1), write)).toBe(undefined)
})

test('S17 a document keeps its shape: elements are as deep as may be, and no deeper, at once', () => {
  expect(faultOf((doc) => fragment(doc).insert(0, [nested(documentShape.depth)]))).toBe(undefined)
  expect(faultOf((doc) => fragment(doc).insert(0, [nested(documentShape.depth + 1)]))).toBe('depth')
})

test('S17 a document keeps its shape: nor by and by, or beside what is there', () => {
  const deep = (doc: Y.Doc) => fragment(doc).insert(0, [nested(documentShape.depth)])
  expect(faultOf((doc) => innermost(doc).insert(0, [nested(1)]), deep)).toBe('depth')
  const almost = (doc: Y.Doc) => fragment(doc).insert(0, [nested(documentShape.depth - 1)])
  const atLimit = (doc: Y.Doc) => innermost(doc).insert(0, [nested(1)])
  expect(faultOf(atLimit, almost)).toBe(undefined)
  const beside = (doc: Y.Doc) => {
    const { parent } = innermost(doc)
    if (parent instanceof Y.XmlElement) parent.insert(1, [nested(1), nested(2)])
  }
  const both = (doc: Y.Doc) => {
    almost(doc)
    atLimit(doc)
  }
  expect(faultOf(beside, both)).toBe('depth')
})

test('S17 a document keeps its shape: the order of client ids in an update hides no depth', () => {
  for (const ids of [
    [9, 5],
    [5, 9],
  ]) {
    const [one, two] = ids.map((clientID) => Object.assign(new Y.Doc(), { clientID }))
    if (!one || !two) throw new Error('two documents')
    fragment(one).insert(0, [nested(documentShape.depth)])
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    innermost(two).insert(0, [nested(1)])
    expect(faultInShape(new Y.Doc(), Y.decodeUpdate(Y.encodeStateAsUpdate(two)))).toBe('depth')
  }
})

test('S17 a document keeps its shape: an element has as many attributes as may be, at once or by and by', () => {
  const most = documentShape.attributes
  expect(faultOf((doc) => fragment(doc).insert(0, [element(attributes(most))]))).toBe(undefined)
  expect(faultOf((doc) => fragment(doc).insert(0, [element(attributes(most + 1))]))).toBe('number of attributes')
  const full = (doc: Y.Doc) => fragment(doc).insert(0, [element(attributes(most))])
  const set = (name: string) => (doc: Y.Doc) => innermost(doc).setAttribute(name, 'y')
  expect(faultOf(set('a0'), full)).toBe(undefined)
  expect(faultOf(set('b0'), full)).toBe('number of attributes')
})

test('S17 a document keeps its shape: names and values have their limits', () => {
  const long = 'x'.repeat(documentShape.name + 1)
  const large = 'x'.repeat(documentShape.value)
  const faults = [
    (doc: Y.Doc) => fragment(doc).insert(0, [new Y.XmlElement(long)]),
    (doc: Y.Doc) => fragment(doc).insert(0, [element({ [long]: 'x' })]),
    (doc: Y.Doc) => doc.getText(long).insert(0, 'x'),
    (doc: Y.Doc) => fragment(doc).insert(0, [element({ href: large })]),
    (doc: Y.Doc) => doc.getText('note').insert(0, 'x', { link: { href: large } }),
    (doc: Y.Doc) => doc.getText('note').insert(0, 'x', { [long]: true }),
  ].map((write) => faultOf(write))
  expect(faults).toEqual(['name', 'name', 'name', 'value', 'mark', 'mark'])
})

test('S17 a document keeps its shape: what no page writes is refused', () => {
  const faults = [
    (doc: Y.Doc) => doc.getMap('draft').set('inner', new Y.Doc()),
    (doc: Y.Doc) => doc.getMap('draft').set('bytes', new Uint8Array(3)),
    (doc: Y.Doc) => doc.getText('note').insertEmbed(0, { image: 'x' }),
    (doc: Y.Doc) => doc.getMap('draft').set('hook', new Y.XmlHook('hook')),
  ].map((write) => faultOf(write))
  expect(faults).toEqual(['kind of content', 'kind of content', 'kind of content', 'kind of content'])
})

test('S17 a document keeps its shape: a document has so many texts, and one client id writes so much', () => {
  const texts = (count: number) => (doc: Y.Doc) => {
    for (let text = 0; text < count; text++) doc.getText(`text ${text}`).insert(0, 'x')
  }
  expect(faultOf(texts(documentShape.roots))).toBe(undefined)
  expect(faultOf(texts(documentShape.roots + 1))).toBe('number of texts')
  const structs = [new Y.GC(new Y.ID(5, 0), documentShape.clock + 1)]
  expect(faultInShape(new Y.Doc(), { ...Y.decodeUpdate(Uint8Array.from([0, 0])), structs })).toBe('clock')
})

test('S17 a document keeps its shape: neighbours and parents in a circle are left to Yjs, which builds in neither', () => {
  const origin = (client: number) => new Y.ID(client, 0)
  const circle = [1, 2].map(
    (client) => new Y.Item(origin(client), null, origin(3 - client), null, null, null, null, new Y.ContentString('x')),
  )
  const types = [1, 2].map((client) => {
    const content = new Y.ContentType(new Y.XmlElement('p'))
    return new Y.Item(origin(client), null, null, null, null, origin(3 - client), null, content)
  })
  const { ds } = Y.decodeUpdate(Uint8Array.from([0, 0]))
  expect(faultInShape(new Y.Doc(), { structs: circle, ds })).toBe(undefined)
  expect(faultInShape(new Y.Doc(), { structs: types, ds })).toBe('depth')
})

test('S17 a document keeps its shape: what the room has already is not refused for its age', () => {
  const old = (doc: Y.Doc) => fragment(doc).insert(0, [nested(documentShape.depth + 50)])
  const client = new Y.Doc()
  old(client)
  const room = new Y.Doc()
  Y.applyUpdate(room, Y.encodeStateAsUpdate(client))
  expect(faultInShape(room, Y.decodeUpdate(Y.encodeStateAsUpdate(client)))).toBe(undefined)
})

test('S17 a document keeps its shape: a plain value is measured as a whole, however it is built', () => {
  let deep: unknown = 'x'
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(isValueInShape(deep)).toBe(false)
  expect(isValueInShape([[[{ a: [1, 'two', null, undefined] }]]])).toBe(true)
  expect(isValueInShape(Array.from({ length: 70_000 }, () => 1))).toBe(false)
  expect(isValueInShape({ ['k'.repeat(70_000)]: 1 })).toBe(false)
})

test.each([
  ['tableCell', 'colspan', 51],
  ['tableCell', 'rowspan', '2'],
  ['mention', 'label', { first: 'Ada' }],
] as const)('S17 a document keeps its shape: a %s whose %s is %j is refused, new or changed', (name, key, value) => {
  const give = (element: unknown, attribute: unknown) => {
    if (!(element instanceof Y.XmlElement)) throw new Error('There is no element.')
    Reflect.apply(element.setAttribute, element, [key, attribute])
  }
  const add = (doc: Y.Doc) => fragment(doc).insert(0, [new Y.XmlElement(name)])
  const addGiven = (attribute: unknown) => (doc: Y.Doc) => {
    const made = new Y.XmlElement(name)
    give(made, attribute)
    fragment(doc).insert(0, [made])
  }
  expect(faultOf(addGiven(value))).toBe('attribute')
  expect(faultOf((doc) => give(fragment(doc).get(0), value), add)).toBe('attribute')
  const sensible = name === 'mention' ? 'Ada' : 2
  expect(faultOf(addGiven(sensible))).toBe(undefined)
  expect(faultOf((doc) => give(fragment(doc).get(0), sensible), add)).toBe(undefined)
})
