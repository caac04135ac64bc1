'use client'

import dynamic from 'next/dynamic'
import './style/frame.css'
import './style/tools.css'
import './style/text.css'
import './style/carets.css'
import './style/marks.css'
import { NotesSkeleton } from './skeleton'

/** Co-edited text. The editor is most of the room's JavaScript, so it is fetched only where a text is shown. */
export const Notes = dynamic(() => import('./editor').then(({ Editor }) => Editor), {
  ssr: false,
  loading: () => <NotesSkeleton />,
})
