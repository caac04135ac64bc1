'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import type { TextComments } from './editor'
import { textInPlace } from './text/in-place'
import { type PassageLayer, showPassages, standingPassages } from './text/passages'

/** Keeps what is marked in the text in step with what is talked about, and brings the selected passage into view. */
export function usePassages(
  editor: Editor,
  layer: { current: PassageLayer },
  comments: TextComments | undefined,
): void {
  const { passages, selected, onSelect, onStanding } = comments ?? {}
  useEffect(() => {
    if (!passages || !onSelect) return
    layer.current = { passages, selected, onSelect }
    showPassages(editor)
  }, [editor, layer, passages, selected, onSelect])

  const standing = useEditorState({ editor, selector: ({ editor }) => standingPassages(editor).join(' ') })
  useEffect(() => onStanding?.(standing.split(' ')), [standing, onStanding])

  const lit = passages?.find((passage) => passage.lit)?.anchor.from
  useEffect(() => {
    if (lit !== undefined) textInPlace(editor)?.querySelector('.notes-lit')?.scrollIntoView({ block: 'center' })
  }, [editor, lit])

  useEffect(() => {
    if (selected === undefined) return
    const marked = textInPlace(editor)?.querySelector(`[data-passage="${CSS.escape(selected)}"]`)
    marked?.scrollIntoView({ block: 'nearest' })
  }, [editor, selected])
}
