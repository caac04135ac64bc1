import type { Editor } from '@tiptap/core'

/** The text in the page; undefined while the editor has no place there, when it has no plugins and no history either. */
export function textInPlace(editor: Editor): HTMLElement | undefined {
  return editor.isDestroyed ? undefined : editor.view.dom
}
