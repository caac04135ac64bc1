'use client'

import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { PlanSections } from './plan-sections'
import { useLivePlan } from './use-live-plan'

export function PlanPage({ assessmentId }: { assessmentId: string }) {
  const plan = useLivePlan(assessmentId)
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: plan` : 'Plan'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <Loaded query={plan} heading="Plan" skeleton={<PlanSkeleton />}>
        {(plan) => <PlanSections plan={plan} />}
      </Loaded>
    </PageFrame>
  )
}

function PlanSkeleton() {
  return (
    <Loading what="the plan">
      <div className="grid gap-10 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="grid content-start gap-4 max-lg:hidden">
          {['what', 'scope', 'rigour', 'method', 'inputs', 'team', 'approval'].map((section) => (
            <Skeleton key={section} className="h-5 w-32" />
          ))}
        </div>
        <div className="grid gap-4">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="h-5 w-full max-w-xl" />
          <Skeleton className="h-5 w-4/5 max-w-lg" />
          <Skeleton className="mt-8 h-8 w-56" />
          {['first', 'second', 'third', 'fourth'].map((row) => (
            <Skeleton key={row} className="h-10 w-full" />
          ))}
        </div>
      </div>
    </Loading>
  )
}
