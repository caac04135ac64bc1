'use client'

import { useState } from 'react'
import { usePlan } from '@/app/assessment/use-plan'
import { ResultsNav } from '@/app/results/results-nav'
import { ResultsSkeleton } from '@/app/results/results-skeleton'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import type { ResultSnapshot } from '@/lib/comparison/snapshot'
import { mayLead } from '@/lib/workshop/role'
import { ChangesSection } from './changes-section'
import { ComparedResultsSection } from './compared-results-section'
import { LevelsOverTime } from './levels-over-time'
import { type ComparedResult, useComparison } from './use-comparison'

/** The results beside those of earlier assessments. */
export function ComparisonPage({ assessmentId }: { assessmentId: string }) {
  const plan = usePlan(assessmentId)
  const comparison = useComparison(assessmentId)
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: comparison` : 'Comparison'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <h1 className="text-3xl">Comparison over time</h1>
      <ResultsNav assessmentId={assessmentId} />
      <Loaded query={plan} skeleton={<ResultsSkeleton />}>
        {(plan) => (
          <Loaded query={comparison} skeleton={<ResultsSkeleton />}>
            {({ now, earlier }) => (
              <>
                <Compared now={now} earlier={earlier} mayAdd={mayLead(plan.me.role)} />
                <ComparedResultsSection
                  assessmentId={assessmentId}
                  earlier={earlier}
                  mayChange={mayLead(plan.me.role)}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Compared({
  now,
  earlier,
  mayAdd,
}: {
  now: ResultSnapshot
  earlier: readonly ComparedResult[]
  mayAdd: boolean
}) {
  const [chosenId, setChosenId] = useState<string>()
  // The latest before this one, unless somebody chose.
  const chosen = earlier.find(({ id }) => id === chosenId) ?? earlier.at(-1)
  if (!chosen) {
    return (
      <div className="mb-10">
        <Empty title="Nothing to compare with yet">
          {mayAdd
            ? 'Choose an earlier assessment below, or bring in the JSON file of its report. It is kept as it stands, and the whole team sees it.'
            : 'The lead assessor chooses earlier results to compare with. They are kept as they stood.'}
        </Empty>
      </div>
    )
  }
  return (
    <>
      <LevelsOverTime now={now} earlier={earlier} />
      <ChangesSection now={now} earlier={earlier} chosen={chosen} onChoose={setChosenId} />
    </>
  )
}
