import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { storedClocks } from '../../../server/sync/clocks.ts'

test('S1 nothing is shown before it is on disk: a state vector counts nothing that is not stored', () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 5 })
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getText('note').insert(0, 'four')
  doc.getText('note').insert(0, 'and ')
  const other = Object.assign(new Y.Doc(), { clientID: 6 })
  other.getText('note').insert(0, 'new')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(storedClocks(doc, updates.slice(1))).toEqual(
    new Map([
      [5, 4],
      [6, 0],
    ]),
  )
  expect(storedClocks(doc, [])).toEqual(
    new Map([
      [5, 8],
      [6, 3],
    ]),
  )
})
