'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { BallotBar } from '@/app/rating/ballot-bar'
import { useTRPC } from '@/app/trpc/client'
import { agreementOf } from '@/lib/consensus/agreement'
import { displayRating } from '@/lib/measurement/scale'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import { RoundEffect } from './round-effect'

/** Rounds and records so far, so that one sees whether talking brought people together. */
export function ItemHistory({ stop }: { stop: Stop }) {
  const { assessmentId } = useRoom()
  const { framework, scale } = useMeasurement()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const options = trpc.workshop.history.queryOptions({ assessmentId, itemId: stop.itemId })
  const history = useQuery(options)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step of the item adds to its history
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: options.queryKey })
  }, [queries, stop.state, stop.round])

  const rounds = (history.data?.rounds ?? []).filter(({ revealedAt }) => revealedAt !== null)
  const [before, last] = rounds.slice(-2)
  const superseded = (history.data?.results ?? []).filter(({ supersededAt }) => supersededAt !== null)
  // The only round of an item is on the table already.
  const shown = stop.state === 'revealed' && rounds.length < 2 ? [] : rounds
  if (shown.length === 0 && superseded.length === 0) return null
  return (
    <section aria-label="History" className="mt-8 border-t border-edge pt-5">
      <h3 className="text-lg">{shown.length > 0 ? 'Rounds' : 'Earlier records'}</h3>
      {before && last && <RoundEffect before={before.ballots} after={last.ballots} />}
      <ol className="mt-3 grid gap-3">
        {shown.map(({ number, scaleId, ballots }) => {
          const choices = ballots.map(({ choice }) => choice)
          const ratedOn = framework.scales.find(({ id }) => id === scaleId) ?? scale
          const agreement = agreementOf(ratedOn, choices)
          return (
            <li key={number} className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-3">
              <span className="pt-0.5 text-sm">
                <strong className="block">Round {number}</strong>
                {agreement !== undefined && <span className="tabular text-soft">{agreement.toFixed(2)}</span>}
              </span>
              <BallotBar scale={ratedOn} counts={countsOf(choices)} agreed={stop.rating ?? null} />
            </li>
          )
        })}
      </ol>
      {superseded.map((result) => (
        <p key={result.id} className="measure mt-3 text-sm">
          <strong>{displayRating(result.rating)} was recorded and reopened:</strong> {result.supersedeReason}
        </p>
      ))}
    </section>
  )
}

function countsOf(choices: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}
