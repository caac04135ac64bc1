import type { Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/**
 * Binds the editor to a fragment of a Yjs document, with Yjs' own history: undo takes back one's own edits only.
 *
 * The binding as it comes writes the whole text back whenever anything of the editor changes, also the place of the
 * caret; where the editor sees the text a little differently from how it is stored, a click would be an edit. Here
 * it writes only what somebody has changed.
 */
export function sharedText(doc: Y.Doc, field: string): Extension {
  return Collaboration.extend({
    addProseMirrorPlugins() {
      const plugins = this.parent?.() ?? []
      for (const { spec } of plugins) {
        const begin = spec.view
        if (spec.key !== ySyncPluginKey || !begin) continue
        spec.view = (view) => {
          keepCaretByYjs(ySyncPluginKey.getState(view.state).binding)
          const bound = begin(view)
          const write = bound.update
          return {
            ...bound,
            update(now: EditorView, before: EditorState) {
              if (now.state.doc !== before.doc) write?.(now, before)
            },
          }
        }
      }
      return plugins
    },
  }).configure({ fragment: doc.getXmlFragment(field) })
}

/**
 * Where the caret belongs after a change by others is known from its position in Yjs. The binding doubts it whenever the
 * words of the paragraph have changed, and puts the caret back at the number of letters it stood at before: two people
 * in one paragraph would write into each other's words. Without that number it takes what Yjs says.
 */
function keepCaretByYjs(binding: object): void {
  let selection: object | null = null
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    configurable: true,
    get: () => selection,
    set(next: object | null) {
      selection = next && { ...next, absAnchor: null, absHead: null }
    },
  })
}
