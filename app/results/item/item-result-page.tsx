'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { ResultsSkeleton } from '../results-skeleton'
import { ItemResultView } from './item-result'

export type ItemResult = Output['result']['item']

/** What one figure of the results came from. */
export function ItemResultPage({ assessmentId, itemId }: { assessmentId: string; itemId: string }) {
  const plan = usePlan(assessmentId)
  const trpc = useTRPC()
  const item = useQuery(trpc.result.item.queryOptions({ assessmentId, itemId }))
  return (
    <PageFrame
      title={item.data ? `${item.data.processName}: ${item.data.attributeName}` : 'Result'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <p className="mb-4">
        <Link href={`/assessments/${assessmentId}/results`}>All results</Link>
      </p>
      <Loaded query={item} heading="Result" skeleton={<ResultsSkeleton />}>
        {(item) => <ItemResultView assessmentId={assessmentId} item={item} />}
      </Loaded>
    </PageFrame>
  )
}
