'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { insertPicture, keepPicture, type Pictures } from './text/image'
import { textInPlace } from './text/in-place'

/** How adding pictures fares, in words; empty when there is nothing to say. */
export type Adding = { busy: boolean; problem: string }

/** Keeps pictures that are pasted, dropped or picked, and puts them where the caret is. */
export function usePictures(editor: Editor, pictures: Pictures): Adding {
  const [adding, setAdding] = useState<Adding>({ busy: false, problem: '' })

  useEffect(() => {
    const { assessmentId } = pictures
    async function add(files: readonly File[], assessmentId: string) {
      setAdding({ busy: true, problem: '' })
      let problem = ''
      for (const file of files) {
        try {
          const id = await keepPicture(assessmentId, file)
          if (!textInPlace(editor)) return
          insertPicture(editor, id)
        } catch (error) {
          problem = error instanceof Error ? error.message : 'The picture was not kept.'
        }
      }
      setAdding({ busy: false, problem })
    }
    pictures.current = assessmentId === undefined ? undefined : (files) => void add(files, assessmentId)
    return () => {
      pictures.current = undefined
    }
  }, [editor, pictures])

  return adding
}
