'use client'

import { useLivePlan } from '@/app/plan/use-live-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { LinkButton } from '@/app/ui/link-button'
import { Results } from './results'
import { ResultsSkeleton } from './results-skeleton'
import { useResults } from './use-results'

export function ResultsPage({ assessmentId }: { assessmentId: string }) {
  const plan = useLivePlan(assessmentId)
  const results = useResults(assessmentId)
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: results` : 'Results'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-3xl">Results</h1>
        <LinkButton href={`/assessments/${assessmentId}/readiness`}>Readiness by clause</LinkButton>
      </div>
      <Loaded query={plan} skeleton={<ResultsSkeleton />}>
        {(plan) => (
          <Loaded query={results} skeleton={<ResultsSkeleton />}>
            {(profile) => <Results plan={plan} profile={profile} />}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  )
}
