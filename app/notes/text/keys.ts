import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * The browser tells of a changed selection with its next frame. A shortcut pressed before that (select the line, make
 * it bold) would act on what was selected earlier, so the editor is made to look first.
 */
export const shortcutsSeeTheSelection = Extension.create({
  name: 'shortcutsSeeTheSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, { ctrlKey, metaKey, altKey }) {
            if (ctrlKey || metaKey || altKey) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
