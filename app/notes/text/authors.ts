import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ProsemirrorBinding } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { personColours } from '@/app/ui/person-colour'
import { boundText } from './bound'

/** Whose a piece of text is; `mark` tells people apart without colour. */
export type Writer = { memberId: string; name: string; mark: number }

/** Who wrote under a client id at a place (a Yjs clock); undefined when nobody is known to have. */
export type WriterAt = (clientId: number, clock: number) => Writer | undefined

/** How to find writers while they are shown; undefined while they are not. */
export type WriterLayer = { current: WriterAt | undefined }

const key = new PluginKey<DecorationSet>('authors')

/** Tints each piece of text by who wrote it, from what Yjs knows of its origin. */
export function authorsOf(layer: WriterLayer): Extension {
  return Extension.create({
    name: 'authors',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before, _old, state) =>
            transaction.docChanged || transaction.getMeta(key) ? tint(state, layer.current) : before,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  })
}

export function showAuthors(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

function tint(state: EditorState, writerAt: WriterAt | undefined): DecorationSet {
  const text = boundText(state)
  if (!text || !writerAt) return DecorationSet.empty
  const written: { from: number; to: number; writer: Writer }[] = []
  for (const { from, to, clientId, clock } of piecesOf(text.type, 0, text.binding)) {
    const writer = to <= state.doc.content.size ? writerAt(clientId, clock) : undefined
    const last = written.at(-1)
    if (writer && last?.to === from && last.writer === writer) last.to = to
    else if (writer) written.push({ from, to, writer })
  }
  const decorations = written.map(({ from, to, writer: { memberId, name, mark } }) =>
    Decoration.inline(from, to, {
      class: `notes-author notes-author-${mark % 4}`,
      style: `--person: ${personColours(memberId).fill}`,
      title: `Written by ${name}`,
    }),
  )
  return DecorationSet.create(state.doc, decorations)
}

type Piece = { from: number; to: number; clientId: number; clock: number }

/** Pieces of text with where they stand in the editor: texts count their letters, other nodes what the editor made of them. */
function* piecesOf(parent: Y.XmlFragment, begin: number, binding: ProsemirrorBinding): Generator<Piece> {
  let at = begin
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (let item = child._start; item; item = item.right) {
        if (item.deleted || !item.countable) continue
        yield { from: at, to: at + item.length, clientId: item.id.client, clock: item.id.clock }
        at += item.length
      }
      continue
    }
    const node = binding.mapping.get(child)
    if (!node || Array.isArray(node)) return
    if (child instanceof Y.XmlElement && !node.isLeaf) yield* piecesOf(child, at + 1, binding)
    at += node.nodeSize
  }
}
