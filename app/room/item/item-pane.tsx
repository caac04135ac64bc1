'use client'

import { Button } from '@/app/ui/button'
import { Agreement } from '../agreement/agreement'
import { BallotsCast } from '../ballots/ballots-cast'
import { ItemHistory } from '../ballots/item-history'
import { RecordedItem } from '../ballots/recorded-item'
import { RevealedBallots } from '../ballots/revealed-ballots'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { ModerationBar } from '../moderation/moderation-bar'
import type { Moderation } from '../moderation/use-moderation'
import { BallotPanel } from '../rating/ballot-panel'
import { ItemEvidence } from './item-evidence'
import { ItemHeading } from './item-heading'

/** The item one looks at: what it asks, how far the room has come with it, and what one can do now. */
export function ItemPane({ stop, moderation }: { stop: Stop; moderation: Moderation }) {
  const { may, following, current, view } = useRoom()
  const mayVote = may.rate && (stop.state === 'open' || stop.state === 'waiting')
  return (
    <>
      <div
        className="relative min-h-0 grow overflow-y-auto low:shrink-0 low:overflow-visible px-4 py-5 sm:px-8"
        data-phase={stop.state}
      >
        {!following && current && (
          <p className="mb-4 flex flex-wrap items-center gap-3 border-l-4 border-accent bg-accent-soft px-3 py-2 text-sm">
            You look at this by yourself.
            <Button size="small" onClick={() => view(null)}>
              Back to the room
            </Button>
          </p>
        )}
        <ItemHeading stop={stop} />
        <ItemEvidence itemId={stop.itemId} />
        <Phase stop={stop} />
        <ItemHistory key={stop.itemId} stop={stop} />
      </div>
      {(mayVote || may.lead) && (
        <div className="shrink-0 border-t border-edge bg-paper px-4 py-3 sm:px-8">
          <div className="grid gap-3">
            {mayVote && <BallotPanel stop={stop} />}
            {may.lead && <ModerationBar moderation={moderation} />}
          </div>
        </div>
      )}
    </>
  )
}

function Phase({ stop }: { stop: Stop }) {
  const { stage, current, may } = useRoom()
  const isCurrent = current?.itemId === stop.itemId
  switch (stop.state) {
    case 'waiting':
      return (
        <p className="mt-6 text-soft">
          {may.rate
            ? 'Not open yet. You can read, gather evidence, and rate ahead of time: it counts when the lead opens it.'
            : 'Not open yet.'}
        </p>
      )
    case 'open':
      return isCurrent ? (
        <div className="mt-6">
          <BallotsCast />
        </div>
      ) : (
        <p className="mt-6 text-soft">Open for rating; the room looks at another item now.</p>
      )
    case 'revealed':
      return isCurrent && stage.reveal?.itemId === stop.itemId ? (
        <div className="mt-6">
          <RevealedBallots reveal={stage.reveal} />
          <Agreement stop={stop} />
        </div>
      ) : (
        <p className="mt-6 text-soft">Revealed and not recorded yet. Go there with the room to agree.</p>
      )
    case 'recorded':
      return <RecordedItem stop={stop} />
  }
}
