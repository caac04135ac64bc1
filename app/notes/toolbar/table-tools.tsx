'use client'

import type { Editor } from '@tiptap/core'
import { Button } from '@/app/ui/button'

const acts: readonly { name: string; act: (editor: Editor) => void }[] = [
  { name: 'Row below', act: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'Column right', act: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'Delete row', act: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'Delete column', act: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'Delete table', act: (editor) => editor.chain().focus().deleteTable().run() },
]

/** Acts on the table the caret is in. Tab goes from cell to cell, and from the last one into a new row. */
export function TableTools({ editor }: { editor: Editor }) {
  return (
    <fieldset className="notes-bar">
      <legend className="sr-only">Table</legend>
      {acts.map(({ name, act }) => (
        <Button
          key={name}
          size="small"
          variant="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(editor)}
        >
          {name}
        </Button>
      ))}
    </fieldset>
  )
}
