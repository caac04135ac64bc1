import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { type Anchor, quoteOf } from '@/lib/workshop/comment'
import { boundText } from './bound'

/** A passage of the text that is talked about; one that is `lit` is shown to everybody and is no thread to open. */
export type Passage = { id: string; anchor: Anchor; lit?: true }

export type SelectedPassage = { anchor: Anchor; quote: string }

/** What is marked in a text, by whom it is shown; `showPassages` makes the text follow. */
export type PassageLayer = {
  passages: readonly Passage[]
  selected: string | undefined
  onSelect: (id: string) => void
}

type Marked = { decorations: DecorationSet; standing: string[] }

const key = new PluginKey<Marked>('passages')

/** Marks passages without writing into the text: where they are is known from places in Yjs, which move with it. */
export function passagesOf(layer: { current: PassageLayer }): Extension {
  return Extension.create({
    name: 'passages',
    addProseMirrorPlugins: () => [
      new Plugin<Marked>({
        key,
        state: {
          init: () => ({ decorations: DecorationSet.empty, standing: [] }),
          apply(transaction, before, _old, state) {
            const known = transaction.getMeta(key) || transaction.getMeta(ySyncPluginKey)
            if (known) return mark(state, layer.current)
            return transaction.docChanged ? moved(before, transaction) : before
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleClick(_view, _at, { target }) {
            const marked = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
            if (marked?.dataset.passage) layer.current.onSelect(marked.dataset.passage)
            return false
          },
        },
      }),
    ],
  })
}

export function showPassages(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

/** Those passages whose text is still there, by id. */
export function standingPassages(editor: Editor): readonly string[] {
  return key.getState(editor.state)?.standing ?? []
}

/** The selected passage; undefined while nothing is selected. */
export function selectedPassage(editor: Editor): SelectedPassage | undefined {
  const { from, to } = editor.state.selection
  const text = boundText(editor.state)
  const quote = quoteOf(editor.state.doc.textBetween(from, to, ' ', ' '))
  if (!text || quote === '') return undefined
  const last = absolutePositionToRelativePosition(to, text.type, text.binding.mapping)
  const first = toTheRight(absolutePositionToRelativePosition(from, text.type, text.binding.mapping), text.doc)
  return {
    anchor: { from: toBase64(Y.encodeRelativePosition(first)), to: toBase64(Y.encodeRelativePosition(last)) },
    quote,
  }
}

/** A place is held by the letter on its left; the beginning of a passage is by its first letter, on its right. */
function toTheRight(place: Y.RelativePosition, doc: Y.Doc): Y.RelativePosition {
  const at = Y.createAbsolutePositionFromRelativePosition(place, doc)
  return at?.type instanceof Y.XmlText ? Y.createRelativePositionFromTypeIndex(at.type, at.index, 0) : place
}

function mark(state: EditorState, { passages, selected }: PassageLayer): Marked {
  const standing: string[] = []
  const decorations: Decoration[] = []
  for (const { id, anchor, lit } of passages) {
    const [from, to] = [positionOf(state, anchor.from), positionOf(state, anchor.to)]
    if (from === undefined || to === undefined || from >= to) continue
    if (lit) {
      decorations.push(Decoration.inline(from, to, { class: 'notes-lit' }))
      continue
    }
    standing.push(id)
    const marks = { class: 'notes-passage', 'data-passage': id, ...(id === selected && { 'data-selected': '' }) }
    decorations.push(Decoration.inline(from, to, marks, { id }))
  }
  return { decorations: DecorationSet.create(state.doc, decorations), standing }
}

/** What is written here is in Yjs only after this: until then the marks move with the letters. */
function moved({ decorations }: Marked, { mapping, doc }: Transaction): Marked {
  const now = decorations.map(mapping, doc)
  const standing = now.find().flatMap(({ spec }) => (typeof spec.id === 'string' ? [spec.id] : []))
  return { decorations: now, standing }
}

/** Where a stored place is now; undefined when it is gone, or was never one: members send what they like. */
function positionOf(state: EditorState, place: string): number | undefined {
  const text = boundText(state)
  if (!text) return undefined
  try {
    const relative = Y.decodeRelativePosition(fromBase64(place))
    const at = relativePositionToAbsolutePosition(text.doc, text.type, relative, text.binding.mapping)
    if (at !== null) return at
    // The binding gives no answer for the first letter of a text, which it takes for a lost one.
    const held = Y.createAbsolutePositionFromRelativePosition(relative, text.doc)
    return held?.type instanceof Y.XmlText && held.index === 0 ? 1 : undefined
  } catch {
    return undefined
  }
}
