'use client'

import { Dialog } from '@/app/ui/dialog'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'
import { nonRatingWords } from '../rating/non-rating-words'

/** The keyboard map. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { may } = useRoom()
  const { scale } = useMeasurement()
  const letters = [...new Set(scale.steps.map(({ basic }) => basic))]
  const refined = letters.length < scale.steps.length
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Keys">
      <dl className="grid">
        {may.rate && (
          <>
            <Row keys={letters} does={refined ? 'Rate; again for the other half, with Shift the upper half' : 'Rate'} />
            {Object.values(nonRatingWords).map(({ name, key }) => (
              <Row key={key} keys={[key]} does={name} />
            ))}
            <Row keys={['C']} does="Change how sure I am" />
          </>
        )}
        {may.lead && <Row keys={['Enter']} does="Open, reveal, record: the next step of the room" />}
        <Row keys={['↑', '↓']} does="Look at the item before or after" />
        {may.lead && <Row keys={['Alt ↑', 'Alt ↓']} does="Move the process that has the focus on the agenda" />}
        <Row keys={['B']} does="Back to the room" />
        <Row keys={['H']} does="Raise or lower my hand" />
        <Row keys={['Ctrl K']} does="Find anything the room can do" />
        <Row keys={['?']} does="This list" />
      </dl>
    </Dialog>
  )
}

function Row({ keys, does }: { keys: string[]; does: string }) {
  return (
    <div className="grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-3 border-b border-line py-2">
      <dt className="flex flex-wrap gap-1">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
