'use client'

import { Editor, type EditorOptions } from '@tiptap/core'
import { useCallback, useState } from 'react'

/**
 * An editor that lives as long as its place in the page, with the ref that puts it there. Until then it has its state
 * but no view.
 *
 * Tiptap's own hook and component make it while React is still drawing, again if that takes more than a moment, and draw
 * the whole text anew when it comes and when it goes, for views made with React. Here are none, and everybody waited
 * for it whenever the room went on to another item.
 */
export function useEditorInPlace(options: () => Partial<EditorOptions>) {
  const [editor] = useState(() => new Editor({ ...options(), element: null }))
  const [, setFailure] = useState<never>()
  const fail = useCallback((error: unknown) => {
    setFailure(() => {
      throw error
    })
  }, [])
  const place = useCallback(
    (place: HTMLDivElement | null) => {
      if (!place) return
      // Filled before it is in the page, which then has to be laid out once.
      editor.mount(document.createElement('div'))
      handOver(editor, fail)
      place.append(editor.view.dom)
      return () => editor.unmount()
    },
    [editor, fail],
  )
  return { editor, place }
}

/**
 * What fails while a change is shown, also one that came from others, fails for this text alone: React takes it to the
 * nearest boundary. Thrown here it would end in whatever brought the change: the line of the whole worksheet.
 */
function handOver({ view }: Editor, fail: (error: unknown) => void): void {
  const { dispatchTransaction } = view.props
  if (!dispatchTransaction) return
  view.setProps({
    dispatchTransaction(transaction) {
      try {
        dispatchTransaction.call(view, transaction)
      } catch (error) {
        fail(error)
      }
    },
  })
}
