import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { expect, test } from 'vitest'
import { depthOf, nestsTooDeep } from '../../../app/notes/text/nesting.ts'
import { noteLimits } from '../../../lib/workshop/note-text.ts'

const schema = getSchema([StarterKit])

/** Quotes inside one another around a paragraph: as deep as it says, the words not counted. */
function quotes(depth: number): Node {
  let node = schema.node('paragraph', null, schema.text('words'))
  for (let level = 1; level < depth; level++) node = schema.node('blockquote', null, node)
  return node
}

const within = (node: Node) => EditorState.create({ doc: schema.node('doc', null, [node]) })
const most = noteLimits.nesting

test('what is pasted may be as deep as the limit with its place, and no deeper', () => {
  const { doc } = within(quotes(3))
  expect(depthOf(doc.content)).toBe(4)
  const place = 2
  const paste = (depth: number) => within(quotes(3)).tr.insert(place, quotes(depth))
  expect(nestsTooDeep(paste(most - place - 1))).toBe(false)
  expect(nestsTooDeep(paste(most - place + 1))).toBe(true)
})

test('what is wrapped once more counts with what is in it; letters typed do not', () => {
  const wrap = (state: EditorState) => {
    const range = state.doc.resolve(1).blockRange()
    if (!range) throw new Error('There is nothing to wrap.')
    return state.tr.wrap(range, [{ type: schema.nodes.blockquote ?? expect.fail() }])
  }
  expect(nestsTooDeep(wrap(within(quotes(most - 3))))).toBe(false)
  expect(nestsTooDeep(wrap(within(quotes(most + 1))))).toBe(true)
  const deep = within(quotes(most + 5))
  expect(nestsTooDeep(deep.tr.insertText('x', most + 5))).toBe(false)
})
