'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { type Images, insertImage, keepImage } from './text/image'
import { textInPlace } from './text/in-place'

/** How adding images fares, in words; empty when there is nothing to say. */
export type Adding = { busy: boolean; problem: string }

/** Keeps images that are pasted, dropped or picked, and puts them where the caret is. */
export function useImages(editor: Editor, images: Images): Adding {
  const [adding, setAdding] = useState<Adding>({ busy: false, problem: '' })

  useEffect(() => {
    const { assessmentId } = images
    async function add(files: readonly File[], assessmentId: string) {
      setAdding({ busy: true, problem: '' })
      let problem = ''
      for (const file of files) {
        try {
          const id = await keepImage(assessmentId, file)
          if (!textInPlace(editor)) return
          insertImage(editor, id)
        } catch (error) {
          problem = error instanceof Error ? error.message : 'The image was not kept.'
        }
      }
      setAdding({ busy: false, problem })
    }
    images.current = assessmentId === undefined ? undefined : (files) => void add(files, assessmentId)
    return () => {
      images.current = undefined
    }
  }, [editor, images])

  return adding
}
