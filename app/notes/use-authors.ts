'use client'

import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { showAuthors, type WriterAt, type WriterLayer } from './text/authors'

/** Keeps the tints in step with what is known of writers. */
export function useAuthors(editor: Editor, layer: WriterLayer, writerAt: WriterAt | undefined): void {
  useEffect(() => {
    layer.current = writerAt
    showAuthors(editor)
  }, [editor, layer, writerAt])
}
