'use client'

import { Later } from '@/app/later/later'
import './style/frame.css'
import './style/tools.css'
import './style/text.css'
import './style/carets.css'
import './style/marks.css'
import type { NotesProps } from './editor'
import { NotesSkeleton } from './skeleton'

const editor = { load: () => import('./editor') }

/** Co-edited text. The editor is most of the room's JavaScript, so it is fetched only where a text is shown. */
export function Notes(props: NotesProps) {
  return (
    <Later code={editor} placeholder={<NotesSkeleton />}>
      {({ Editor }) => <Editor {...props} />}
    </Later>
  )
}
