'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTRPC } from '@/app/trpc/client'
import { useRoom } from '../data/room'

/** How well the evidence register covers what is rated, with the way to it. */
export function ItemEvidence({ itemId }: { itemId: string }) {
  const { assessmentId } = useRoom()
  const trpc = useTRPC()
  const coverage = useQuery(trpc.evidence.coverage.queryOptions({ assessmentId }))
  const item = coverage.data?.[itemId]
  if (!item) return null
  return (
    <p className="mt-2 text-sm text-soft">
      Evidence register:{' '}
      <Link href={`/assessments/${assessmentId}/evidence`} className="link">
        {item.words}
      </Link>
      {item.lacking.length > 0 && item.pieces > 0 && `; ${item.lacking.join(' and ')} evidence is missing`}
    </p>
  )
}
