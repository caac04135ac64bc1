import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { untakenWords } from '../../../lib/workshop/untaken.ts'

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test('what was written since two copies parted is found, a line for each place, without what was taken back', () => {
  const refused = new Y.Doc()
  const note = refused.getText('note')
  note.insert(0, 'Seen by all.')
  const taken = copyOf(refused)
  note.insert(12, ' Mine')
  note.insert(17, ' alone.')
  note.insert(0, 'Before: ')
  refused.getText('strengths').insert(0, 'Quick')
  note.insert(0, 'never mind')
  note.delete(0, 10)
  expect(untakenWords(refused, taken)).toBe(' Mine alone.\nBefore: \nQuick')
  expect(untakenWords(taken, refused)).toBe('')
})

test('what the other copy was given is not among it, whoever wrote it and however it was cut', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('a', 'bc', 'def'), fc.boolean()), { maxLength: 20 })
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      const refused = new Y.Doc()
      const write = (list: [number, string, boolean][], capital: boolean) => {
        const text = refused.getText('note')
        for (const [at, words, remove] of list) {
          if (remove && text.length > 0) text.delete(at % text.length, 1)
          else text.insert(at % (text.length + 1), capital ? words.toUpperCase() : words)
        }
      }
      write(before, false)
      const taken = copyOf(refused)
      write(after, true)
      const left = [...refused.getText('note').toString()].filter((letter) => letter !== letter.toLowerCase())
      expect([...untakenWords(refused, taken).replaceAll('\n', '')].sort()).toEqual(left.sort())
    }),
  )
})
