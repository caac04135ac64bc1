'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useId } from 'react'
import { TextInput } from '@/app/ui/field'

/** What the marked image shows, in words: for those who can't see it, and for the record. */
export function ImageForm({ editor }: { editor: Editor }) {
  const id = useId()
  const alt = useEditorState({ editor, selector: ({ editor }) => String(editor.getAttributes('image').alt ?? '') })
  return (
    <div className="notes-bar">
      <label htmlFor={id} className="text-sm font-semibold">
        What it shows
      </label>
      <TextInput
        id={id}
        className="grow basis-48"
        maxLength={300}
        placeholder="The incident board on Monday morning"
        value={alt}
        onChange={({ target }) => editor.commands.updateAttributes('image', { alt: target.value })}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape' || event.key === 'Enter') editor.commands.focus()
        }}
      />
    </div>
  )
}
