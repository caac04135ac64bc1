'use client'

import dynamic from 'next/dynamic'
import './notes.css'
import { NotesSkeleton } from './skeleton'

/** Co-edited text. The editor is most of the room's JavaScript, so it is fetched only where a text is shown. */
export const Notes = dynamic(() => import('./editor').then(({ Editor }) => Editor), {
  ssr: false,
  loading: () => <NotesSkeleton />,
})
