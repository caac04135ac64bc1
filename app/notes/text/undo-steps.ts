import { Extension } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'

/**
 * What one undo takes back. Yjs joins what follows within half a second, so a fast writer would lose everything at
 * once: a new line, a change of kind and a caret put elsewhere begin something new.
 */
export const undoSteps = Extension.create({
  name: 'undoSteps',
  onCreate() {
    this.editor.on('beforeTransaction', ({ editor, transaction }) => {
      if (!beginsAnew(transaction)) return
      const { undoManager }: { undoManager?: UndoManager } = yUndoPluginKey.getState(editor.state) ?? {}
      undoManager?.stopCapturing()
    })
  },
})

function beginsAnew(transaction: Transaction): boolean {
  if (transaction.getMeta(ySyncPluginKey) !== undefined) return false
  return transaction.docChanged ? !transaction.steps.every(isTyping) : transaction.selectionSet
}

/** Letters put in or taken out within a line. */
function isTyping(step: Step): boolean {
  if (!(step instanceof ReplaceStep)) return false
  const { slice } = step
  return slice.size === 0 || slice.content.firstChild?.isInline === true
}
