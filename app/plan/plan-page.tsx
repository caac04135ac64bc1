'use client'

import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { PlanSections } from './plan-sections'
import { PlanSkeleton } from './plan-skeleton'

export function PlanPage({ assessmentId }: { assessmentId: string }) {
  const plan = usePlan(assessmentId)
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
