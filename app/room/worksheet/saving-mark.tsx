'use client'

import { classes } from '@/app/ui/classes'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'

/** Whether what I wrote is on the server's disk. */
export function SavingMark() {
  const { may } = useRoom()
  const worksheet = useWorksheet()
  if (!worksheet || !may.write) return null
  const { saving, unsaved, link } = worksheet
  // Not there yet is not lost.
  if (link === 'connecting' && unsaved === 0) return null
  const changes = unsaved === 1 ? '1 unsaved change' : `${unsaved} unsaved changes`
  const words = {
    saved: 'Saved',
    saving: 'Saving …',
    offline: unsaved > 0 ? `Offline, ${changes}` : 'Offline',
    'not-saved': `Not saved: ${changes}. The server can’t store now and keeps trying.`,
  }[saving]
  const bad = saving === 'offline' || saving === 'not-saved'
  return (
    <p role="status" className={classes('pb-2.5 text-sm max-sm:pb-1', bad ? 'font-semibold text-danger' : 'text-soft')}>
      {words}
    </p>
  )
}
