import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Tab moves inside lists and tables, so there has to be a way out of the text by the keyboard (WCAG 2.2, 2.1.2):
 * after Escape the next Tab moves on in the page. Alt+F10 goes to the tools, as editors have it.
 */
export const leaving = Extension.create({
  name: 'leaving',
  addKeyboardShortcuts: () => ({
    'Alt-F10': ({ editor }) => {
      const tool = editor.view.dom.closest('.notes')?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')
      tool?.focus()
      return tool !== null
    },
  }),
  addProseMirrorPlugins() {
    let leaves = false
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // Handled without `preventDefault`: the editor passes the key over, the browser does what it does with it.
            keydown(_view, { key }) {
              const passOn = leaves && key === 'Tab'
              if (key !== 'Shift') leaves = key === 'Escape'
              return passOn
            },
          },
        },
      }),
    ]
  },
})
