'use client'

import { useQuery } from '@tanstack/react-query'
import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { CoverageSection } from './coverage-section'
import { RegisterSection } from './register-section'

/** What the ratings rest on: the pieces of evidence, and how well they cover what is rated. */
export function EvidencePage({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const plan = usePlan(assessmentId)
  const register = useQuery(trpc.evidence.list.queryOptions({ assessmentId }))
  const coverage = useQuery(trpc.evidence.coverage.queryOptions({ assessmentId }))
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: evidence` : 'Evidence'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <Loaded query={plan} heading="Evidence" skeleton={<EvidenceSkeleton />}>
        {(plan) => (
          <div className="max-w-5xl">
            <h1 className="mb-6 text-3xl">Evidence</h1>
            <Loaded query={register} skeleton={<EvidenceSkeleton />}>
              {(pieces) => <RegisterSection plan={plan} pieces={pieces} />}
            </Loaded>
            <Loaded query={coverage} skeleton={<EvidenceSkeleton />}>
              {(coverage) => <CoverageSection plan={plan} coverage={coverage} />}
            </Loaded>
          </div>
        )}
      </Loaded>
    </PageFrame>
  )
}

function EvidenceSkeleton() {
  return (
    <Loading what="the evidence">
      <div className="grid gap-3">
        {['heading', 'first', 'second', 'third'].map((row) => (
          <Skeleton key={row} className="h-14 w-full" />
        ))}
      </div>
    </Loading>
  )
}
