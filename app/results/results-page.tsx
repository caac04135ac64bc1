'use client'

import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Results } from './results'
import { ResultsNav } from './results-nav'
import { ResultsSkeleton } from './results-skeleton'
import { useResults } from './use-results'

export function ResultsPage({ assessmentId }: { assessmentId: string }) {
  const plan = usePlan(assessmentId)
  const results = useResults(assessmentId)
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: results` : 'Results'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <h1 className="text-3xl">Results</h1>
      <ResultsNav assessmentId={assessmentId} />
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
