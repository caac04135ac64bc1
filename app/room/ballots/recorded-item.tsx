'use client'

import { useQuery } from '@tanstack/react-query'
import { RatingMark } from '@/app/rating/rating-mark'
import { useTRPC } from '@/app/trpc/client'
import { momentInWords } from '@/app/ui/day'
import { displayRating } from '@/lib/measurement/scale'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

/** An agreed rating with what it rests on. */
export function RecordedItem({ stop }: { stop: Stop }) {
  const { assessmentId } = useRoom()
  const { scale } = useMeasurement()
  const trpc = useTRPC()
  const history = useQuery(trpc.workshop.history.queryOptions({ assessmentId, itemId: stop.itemId }))
  const result = history.data?.results.find(({ supersededAt }) => supersededAt === null)
  return (
    <section aria-label="Recorded rating" className="fade-in mt-6">
      <p className="flex items-center gap-4">
        <RatingMark scale={scale} rating={stop.rating ?? null} variant="tile" className="px-5! py-3! text-4xl" />
        <span>
          <strong className="text-lg">Recorded</strong>
          {result && (
            <span className="block text-sm text-soft">
              by {result.recordedBy}, {momentInWords(result.recordedAt)}
            </span>
          )}
        </span>
      </p>
      {result?.rationale && <p className="measure mt-4 whitespace-pre-line">{result.rationale}</p>}
      {result && result.dissent.length > 0 && (
        <p className="mt-3 text-sm">
          <strong>Dissent:</strong>{' '}
          {result.dissent.map(({ name, choice }) => `${name} ${displayRating(choice)}`).join(', ')}
        </p>
      )}
    </section>
  )
}
