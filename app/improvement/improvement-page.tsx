'use client'

import { usePlan } from '@/app/assessment/use-plan'
import { ResultsNav } from '@/app/results/results-nav'
import { ResultsSkeleton } from '@/app/results/results-skeleton'
import { useResults } from '@/app/results/use-results'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Notice } from '@/app/ui/notice'
import { actionsInOrder, findingsInOrder } from '@/lib/improvement/order'
import { ActionsSection } from './actions-section'
import { FindingsSection } from './findings-section'
import { GapsSection } from './gaps-section'
import { placeInAddress } from './place'
import { useActions, useFindings } from './use-improvement'

type ImprovementPageProps = {
  assessmentId: string
  /** The gap an action is to be begun for, as the address names it. */
  closes: string | undefined
}

/** What the team found beside ratings, what is to be done, and what that would bring. */
export function ImprovementPage({ assessmentId, closes }: ImprovementPageProps) {
  const plan = usePlan(assessmentId)
  const results = useResults(assessmentId)
  const findings = useFindings(assessmentId)
  const actions = useActions(assessmentId)
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: findings and actions` : 'Findings and actions'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <h1 className="text-3xl">Findings and actions</h1>
      <ResultsNav assessmentId={assessmentId} />
      <Loaded query={plan} skeleton={<ResultsSkeleton />}>
        {(plan) => (
          <Loaded query={results} skeleton={<ResultsSkeleton />}>
            {({ processes }) => (
              <Loaded query={findings} skeleton={<ResultsSkeleton />}>
                {(findings) => (
                  <Loaded query={actions} skeleton={<ResultsSkeleton />}>
                    {(actions) => {
                      const processIds = processes.map(({ processId }) => processId)
                      const found = findingsInOrder(findings, processIds)
                      const planned = actionsInOrder(actions, processIds)
                      const pursued = planned.filter(({ progress }) => progress.state !== 'dropped')
                      return (
                        <div className="max-w-5xl">
                          {plan.status === 'concluded' && (
                            <Notice className="mb-6">
                              The assessment is ended: findings and actions stay as they are reported.
                            </Notice>
                          )}
                          <FindingsSection plan={plan} processes={processes} findings={found} actions={pursued} />
                          <ActionsSection
                            plan={plan}
                            processes={processes}
                            findings={found}
                            actions={planned}
                            begin={placeInAddress(closes, processes)}
                          />
                          <GapsSection plan={plan} processes={processes} findings={found} actions={pursued} />
                        </div>
                      )
                    }}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  )
}
