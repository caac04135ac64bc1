import type { EditorState } from '@tiptap/pm/state'
import { type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** The Yjs text an editor shows, and what of it stands where. */
export type BoundText = { doc: Y.Doc; type: Y.XmlFragment; binding: ProsemirrorBinding }

/** Undefined until the editor is bound to its text. */
export function boundText(state: EditorState): BoundText | undefined {
  const bound: (Omit<BoundText, 'binding'> & { binding: ProsemirrorBinding | null }) | undefined =
    ySyncPluginKey.getState(state)
  return bound?.binding ? { ...bound, binding: bound.binding } : undefined
}
