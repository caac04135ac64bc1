'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTRPC } from '@/app/trpc/client'
import { dayInWords } from '@/app/ui/day'
import { levelOf } from '@/lib/comparison/trend'
import { levelInWords } from '@/lib/measurement/level'
import { displayRating } from '@/lib/measurement/scale'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

/** How the process came out the last time, where an earlier result is kept; to be read before one rates. */
export function LastResult({ stop: { process, attributeId } }: { stop: Stop }) {
  const { assessmentId } = useRoom()
  const trpc = useTRPC()
  const { data: earlier } = useQuery(trpc.comparison.last.queryOptions({ assessmentId }))
  const then = earlier?.processes.find(({ processId }) => processId === process.processId)
  if (!earlier || !then) return null
  const rating = then.attributes?.find((attribute) => attribute.attributeId === attributeId)?.rating
  return (
    <p className="mt-3 text-sm text-soft">
      Earlier result: {levelInWords(levelOf(then))}
      {rating && `, this attribute ${displayRating(rating)}`} (
      <Link href={`/assessments/${assessmentId}/results/comparison`} className="link">
        {earlier.title}
        {earlier.period && `, ${dayInWords(earlier.period.to)}`}
      </Link>
      )
    </p>
  )
}
