'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'

/**
 * Where the editor's text stands in the page. Tiptap's own component for it draws the whole text anew when it comes and
 * when it goes, for views that are made with React; here is none, and going from item to item waited for it.
 */
export function EditorPlace({ editor }: { editor: Editor }) {
  const put = useCallback(
    (place: HTMLDivElement) => {
      const { dom } = editor.view
      place.append(dom)
      return () => dom.remove()
    },
    [editor],
  )
  return <div ref={put} />
}
