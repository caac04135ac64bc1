import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stepTwo } from '../../../server/sync/frame.ts'
import { createWelcome } from '../../../server/sync/welcome.ts'

const newcomer = Uint8Array.from([0])

/** A document with some words, and how to answer for it. */
function answering(words: string) {
  const doc = new Y.Doc()
  doc.getText('note').insert(0, words)
  const state = Y.encodeStateAsUpdate(doc)
  return { doc, state, welcome: createWelcome({ generation: 1, state, updates: [], lastSeq: 1 }, () => doc) }
}

test('S22 one frame serves a whole room: newcomers are given one encoding until the document changes', () => {
  const { doc, state, welcome } = answering('words')
  const first = welcome.answer(newcomer)
  expect(first).toEqual(stepTwo(state))
  expect(welcome.answer(newcomer)).toBe(first)
  doc.getText('note').insert(0, 'more ')
  welcome.changed()
  expect(welcome.answer(newcomer)).toEqual(stepTwo(Y.encodeStateAsUpdate(doc)))
})

test('S22 one frame serves a whole room: who was here before is given what they lack', () => {
  const { doc, welcome } = answering('words')
  const before = Y.encodeStateVector(doc)
  doc.getText('note').insert(0, 'more ')
  welcome.changed()
  expect(welcome.answer(before)).toEqual(stepTwo(Y.encodeStateAsUpdate(doc, before)))
})

test('S3 a room answers only when loaded whole: only a large snapshot with nothing after it is an answer as it lies', () => {
  expect(answering('words').welcome.canWait).toBe(false)
  const { state, doc, welcome } = answering('x'.repeat(100_000))
  expect(welcome.canWait).toBe(true)
  const later = { generation: 1, state, updates: [Uint8Array.from([2, 0, 0])], lastSeq: 2 }
  expect(createWelcome(later, () => doc).canWait).toBe(false)
})
