import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * The browser tells of a moved caret or a changed selection with its next frame, which a busy page draws late. A key
 * pressed before that (to the end, a new line) would act where the caret was, so the editor is made to look first.
 */
export const keysSeeTheSelection = Extension.create({
  name: 'keysSeeTheSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, { isComposing }) {
            if (!isComposing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
