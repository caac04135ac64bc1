import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The browser tells of a moved caret or a changed selection with its next frame, which a busy page draws late. A key
 * pressed or words pasted before that would go where the caret was, or take the place of what was selected, so the
 * editor is made to look first.
 */
export const looksBeforeItActs = Extension.create({
  name: 'looksBeforeItActs',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: { keydown: readSelection, copy: readSelection, cut: readSelection, paste: readSelection },
      },
    }),
  ],
})

function readSelection(view: EditorView): false {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
  return false
}
