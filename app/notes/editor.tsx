'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { classes } from '@/app/ui/classes'
import { NotesSkeleton } from './skeleton'
import { readingCopy } from './text/copy'
import { extensionsFor } from './text/extensions'
import { Toolbar } from './toolbar/toolbar'

export type NotesProps = {
  /** The worksheet, and who is in it. */
  doc: Y.Doc
  awareness: Awareness
  /** Which of its texts, as `worksheetFields` names it. */
  field: string
  label: string
  placeholder: string
  me: { id: string; name: string }
  editable: boolean
  /** With the least of tools, for a short text beside other things. */
  compact?: boolean
}

/** One text of a worksheet, to write in or to read. */
export function Editor(props: NotesProps) {
  const key = `${props.doc.guid} ${props.field}`
  return props.editable ? <Text key={key} {...props} /> : <TextToRead key={key} {...props} />
}

function TextToRead(props: NotesProps) {
  const { doc } = props
  const [shown, setShown] = useState<Y.Doc>()
  useEffect(() => {
    const { copy, stop } = readingCopy(doc)
    setShown(copy)
    return stop
  }, [doc])
  return shown ? <Text key={shown.guid} {...props} doc={shown} /> : <NotesSkeleton />
}

function Text({ doc, awareness, field, label, placeholder, editable, compact = false }: NotesProps) {
  const editor = useEditor({
    extensions: extensionsFor({ doc, awareness, field, placeholder }),
    editable,
    immediatelyRender: true,
    editorProps: {
      attributes: editable
        ? {
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': label,
            'aria-placeholder': placeholder,
            class: 'notes-text',
          }
        : { role: 'group', 'aria-label': label, class: 'notes-text' },
    },
  })
  const [linking, setLinking] = useState(false)
  const tools = editable && (
    <Toolbar editor={editor} label={label} compact={compact} linking={linking} onLinking={setLinking} />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of the text inside, which has its role.
    <div
      className={classes('notes', compact && 'notes-compact', !editable && 'notes-to-read')}
      onKeyDown={(event) => {
        if (!editable || event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        setLinking(true)
      }}
    >
      {tools}
      <EditorContent editor={editor} />
    </div>
  )
}
