import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { buildDocument } from '../../../server/sync/document.ts'
import { encodeGroup } from '../../../server/sync/log/group.ts'

afterEach(() => void vi.restoreAllMocks())

/** What three members wrote, each in a word of their own, and what Ben wrote after his. */
function written() {
  const words = ['ada', 'ben', 'cem'].map((word, index) => {
    const doc = Object.assign(new Y.Doc(), { clientID: index + 1 })
    doc.getText(word).insert(0, word)
    const first = Y.encodeStateAsUpdate(doc)
    const before = Y.encodeStateVector(doc)
    doc.getText(word).insert(3, ' again')
    return { first, later: Y.encodeStateAsUpdate(doc, before) }
  })
  const [ada, ben, cem] = words
  if (!ada || !ben || !cem) throw new Error('three words')
  return { ada, ben, cem }
}

/** From now on Yjs can't build in what this client id writes. */
function failing(client: number): void {
  const { integrate } = Y.Item.prototype
  vi.spyOn(Y.Item.prototype, 'integrate').mockImplementation(function (this: Y.Item, ...args) {
    if (this.id.client === client) throw new Error('not today')
    return integrate.apply(this, args)
  })
}

const stored = (...updates: Uint8Array[]) => ({ generation: 0, updates: [encodeGroup(updates)], lastSeq: 1 })
const read = (doc: Y.Doc, word: string) => doc.getText(word).toString()

test('S8 what can’t be applied is set aside: it and what builds on it, and all others’ work is there', () => {
  const { ada, ben, cem } = written()
  failing(2)
  const { doc, setAside } = buildDocument(stored(ada.first, ben.first, cem.first, ben.later, ada.later), [cem.later])
  expect([read(doc, 'ada'), read(doc, 'ben'), read(doc, 'cem')]).toEqual(['ada again', '', 'cem again'])
  vi.restoreAllMocks()
  for (const update of setAside) Y.applyUpdate(doc, update)
  expect(read(doc, 'ben')).toBe('ben again')
})

test('S8 what can’t be applied is set aside: what is missing in the log sets aside what builds on it alone', () => {
  const { ada, ben } = written()
  const { doc, setAside } = buildDocument(stored(ben.later, ada.first))
  expect({ ada: read(doc, 'ada'), ben: read(doc, 'ben'), waiting: doc.store.pendingStructs }).toEqual({
    ada: 'ada',
    ben: '',
    waiting: null,
  })
  Y.applyUpdate(doc, ben.first)
  for (const update of setAside) Y.applyUpdate(doc, update)
  expect(read(doc, 'ben')).toBe('ben again')
})

test('S3 a room answers only when loaded whole: an update, or a snapshot, that can’t be read is no document', () => {
  const { ada } = written()
  expect(() => buildDocument(stored(ada.first, Uint8Array.from([4, 1, 2, 3, 255])))).toThrow()
  expect(() => buildDocument({ ...stored(ada.first), state: Uint8Array.from([255, 255]) })).toThrow()
})
