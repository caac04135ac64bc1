'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { noteLimits } from '@/lib/workshop/note-text'
import type { TooDeep } from './text/nesting'

const isLong = ({ state }: Editor) =>
  state.doc.content.size > noteLimits.letters || state.doc.childCount > noteLimits.lines

/** What of the limits of a text its writer has to know now; undefined while it is within them. */
export function useLimits(editor: Editor, tooDeep: TooDeep): string | undefined {
  const [long, setLong] = useState(false)
  const [deep, setDeep] = useState(false)
  useEffect(() => {
    const look = () => {
      setLong(isLong(editor))
      setDeep(false)
    }
    look()
    editor.on('update', look)
    tooDeep.current = () => setDeep(true)
    return () => {
      editor.off('update', look)
      tooDeep.current = undefined
    }
  }, [editor, tooDeep])
  if (deep)
    return `Lists, quotes and tables can be ${noteLimits.nesting} deep inside one another. Move this further out.`
  if (!long) return undefined
  const { letters, lines } = noteLimits
  return `This text is longer than a report shows: the first ${letters.toLocaleString('en')} letters or ${lines.toLocaleString('en')} lines. Move parts of it into a document, and add that as evidence.`
}
