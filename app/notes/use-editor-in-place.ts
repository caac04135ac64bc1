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
  const place = useCallback(
    (place: HTMLDivElement | null) => {
      if (!place) return
      // Filled before it is in the page, which then has to be laid out once.
      editor.mount(document.createElement('div'))
      place.append(editor.view.dom)
      return () => editor.unmount()
    },
    [editor],
  )
  return { editor, place }
}
