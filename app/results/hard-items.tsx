'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import { BallotBar } from '@/app/rating/ballot-bar'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import { convergenceInWords } from '@/lib/consensus/hardest'
import type { RatingScale } from '@/lib/measurement/framework'
import { resultHref } from './use-results'

type HardItem = Output['consensus']['items'][number]

/** So many are shown at once; the rest on request. */
const shownFirst = 8

/** Items by how hard they were to agree on, each with how its rounds fell and whether they converged. */
export function HardItems({ assessmentId, scale }: { assessmentId: string; scale: RatingScale }) {
  const [all, setAll] = useState(false)
  const items = useQuery(useTRPC().consensus.items.queryOptions({ assessmentId }))
  if (!items.data || items.data.length === 0) return null
  const alike = items.data.filter(({ least }) => least === 1).length
  const hard = items.data.filter(({ least }) => least < 1)
  return (
    <Section
      id="hard"
      title="Where it was hard to agree"
      about="Items by the least agreement of any of their rounds, from 0, half at either end of the scale, to 1, all alike. The spread counts the steps from the lowest ballot to the highest."
    >
      {hard.length === 0 ? (
        <p className="text-lg">All ballots were alike in every round.</p>
      ) : (
        <ol className="max-w-5xl border-t border-edge">
          {(all ? hard : hard.slice(0, shownFirst)).map((item) => (
            <li
              key={item.itemId}
              className="grid gap-x-10 gap-y-3 border-b border-line py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
            >
              <ItemName assessmentId={assessmentId} item={item} />
              <Rounds scale={scale} item={item} />
            </li>
          ))}
        </ol>
      )}
      {hard.length > shownFirst && !all && (
        <Button className="mt-4" onClick={() => setAll(true)}>
          Show all {hard.length}
        </Button>
      )}
      {hard.length > 0 && alike > 0 && (
        <p className="mt-4 text-soft">
          On {alike === 1 ? 'one more item' : `${alike} more items`} all ballots were alike from the first round.
        </p>
      )}
    </Section>
  )
}

function ItemName({ assessmentId, item }: { assessmentId: string; item: HardItem }) {
  const { itemId, processId, processName, severalInstances, instance, attributeId, label } = item
  return (
    <div className="min-w-0">
      <Link href={resultHref(assessmentId, itemId)} className="no-underline hover:underline">
        <span className="block text-sm text-soft">
          {processId} {processName}
          {severalInstances && `, ${instance}`}
        </span>
        <span className="font-semibold break-words">
          <span className="mr-2 font-normal text-soft">{attributeLabel(attributeId)}</span>
          {label}
        </span>
      </Link>
      <p className="text-sm">{convergenceInWords(item)}</p>
    </div>
  )
}

function Rounds({ scale, item: { rounds, agreed } }: { scale: RatingScale; item: HardItem }) {
  return (
    <ol className="grid min-w-0 gap-1">
      {rounds.map(({ agreement, spread, counts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a round is known by its place.
        <li key={index} className="grid grid-cols-[minmax(0,1fr)_15.5rem] items-start gap-x-4 max-sm:grid-cols-1">
          <BallotBar scale={scale} counts={counts} agreed={index === rounds.length - 1 ? agreed : null} />
          <span className="tabular pt-0.5 text-sm text-soft">
            {rounds.length > 1 && `Round ${index + 1}: `}
            {agreement === null ? 'nobody rated' : `agreement ${agreement.toFixed(2)}`}
            {spread && `, spread ${spread.steps}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
