import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createAuthorship } from '../../../server/sync/authorship.ts'
import { judge, type Sender } from '../../../server/sync/content.ts'

const ada: Sender = { memberId: 'ada', right: 'write' }
const reader: Sender = { memberId: 'ada', right: 'read' }

/** A room that holds what `write` wrote, with a document of at most 1,000 bytes. */
function room(write: (doc: Y.Doc) => void = () => undefined, holders: Record<number, string> = {}) {
  const doc = new Y.Doc()
  write(doc)
  const asked = { doc, bytes: 0, authorship: createAuthorship(), holderOf: (id: number) => holders[id] }
  return { ...asked, judge: (update: Uint8Array, sender: Sender) => judge(asked, update, sender, 1000) }
}

function update(words: string, clientID = 5): Uint8Array {
  const doc = Object.assign(new Y.Doc(), { clientID })
  doc.getText('note').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}
const empty = Uint8Array.from([0, 0])

test('S2 saved means stored: an update that is empty brings nothing, also to a document that is full', () => {
  expect(room().judge(empty, ada)).toEqual({ kind: 'nothing-new' })
  expect(room().judge(empty, reader)).toEqual({ kind: 'nothing-new' })
})

test('S11 a forbidden write closes its socket with 4403: what is new, from one who may only read', () => {
  const { judge, doc } = room()
  expect(judge(update('words'), reader)).toMatchObject({ kind: 'refuse', code: 4403 })
  Y.applyUpdate(doc, update('words'))
  expect(judge(update('words'), reader)).toEqual({ kind: 'nothing-new' })
  expect(judge(update('words and more'), reader)).toMatchObject({ kind: 'refuse', code: 4403 })
})

test('S21 limits hold by session: what makes a document too large is refused, to one who may write', () => {
  expect(room().judge(update('x'.repeat(1000)), ada)).toMatchObject({ kind: 'refuse', code: 4413 })
})

test('S13 nobody writes under the client id of another who is present: their own they may', () => {
  expect(room(undefined, { 5: 'ben' }).judge(update('words'), ada)).toMatchObject({ kind: 'refuse', code: 4403 })
  expect(room(undefined, { 5: 'ada' }).judge(update('words'), ada)).toMatchObject({ kind: 'apply' })
})

test('S13 nobody writes under the client id of another who is present: who begins to write is told once', () => {
  const { judge, authorship, doc } = room()
  const first = { clientId: 5, from: 0, memberId: 'ada' }
  expect(judge(update('words'), ada)).toEqual({ kind: 'apply', by: [first] })
  authorship.remember(first)
  Y.applyUpdate(doc, update('words'))
  expect(judge(update('words and more'), ada)).toEqual({ kind: 'apply', by: [] })
  expect(judge(update('words and more'), { ...ada, memberId: 'ben' })).toEqual({
    kind: 'apply',
    by: [{ clientId: 5, from: 5, memberId: 'ben' }],
  })
})

test('S16 what can’t be read closes its own socket alone: bytes that are no update are no verdict', () => {
  expect(() => room().judge(Uint8Array.from([200, 13, 7]), ada)).toThrow()
})
