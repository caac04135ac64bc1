'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTRPC } from '@/app/trpc/client'
import { useRoom } from '../data/room'

/** What the evidence register holds for an item, beside the talk about its rating. */
export function CoverageLine({ itemId }: { itemId: string }) {
  const { assessmentId } = useRoom()
  const trpc = useTRPC()
  const coverage = useQuery(trpc.evidence.coverage.queryOptions({ assessmentId }))
  const covered = coverage.data?.[itemId]
  if (!covered) return null
  return (
    <p className="mt-1">
      <strong>Evidence:</strong> {covered.words}{' '}
      <Link href={`/assessments/${assessmentId}/evidence`} className="link text-soft">
        Register
      </Link>
    </p>
  )
}
