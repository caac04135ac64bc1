'use client'

import { useQuery } from '@tanstack/react-query'
import type { Me } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import { Plus } from '@/app/ui/icons'
import { LinkButton } from '@/app/ui/link-button'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { AssessmentRow } from './assessment-row'

/** All assessments one takes part in, each with the next thing to do. */
export function AssessmentsPage({ me }: { me: Me }) {
  const trpc = useTRPC()
  const assessments = useQuery(trpc.assessment.list.queryOptions())
  const { mayPlan } = me
  return (
    <PageFrame title="Assessments">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">Assessments</h1>
        {mayPlan && (
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/models" variant="quiet">
              Process models
            </LinkButton>
            <LinkButton href="/assessments/import" variant="quiet">
              Import
            </LinkButton>
            {(assessments.data?.length ?? 0) > 0 && <NewAssessment />}
          </div>
        )}
      </div>
      <Loaded query={assessments} skeleton={<ListSkeleton />}>
        {(rows) =>
          rows.length === 0 ? (
            <div className="mt-6">
              <Empty title="No assessment yet" action={mayPlan && <NewAssessment />}>
                {mayPlan
                  ? 'Plan one: say what it is for, choose the processes, invite the team. The workshop starts from there.'
                  : 'Open the invitation you were sent: the assessment will be here afterwards.'}
              </Empty>
            </div>
          ) : (
            <ul className="mt-6 border-t border-edge">
              {rows.map((row) => (
                <li key={row.id} className="border-b border-line">
                  <AssessmentRow assessment={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </PageFrame>
  )
}

function NewAssessment() {
  return (
    <LinkButton href="/assessments/new" variant="primary">
      <Plus />
      New assessment
    </LinkButton>
  )
}

/** Before it is known who is signed in. */
export function AssessmentsSkeletonPage() {
  return (
    <PageFrame title="Assessments">
      <h1 className="text-3xl">Assessments</h1>
      <ListSkeleton />
    </PageFrame>
  )
}

function ListSkeleton() {
  return (
    <Loading what="your assessments">
      <div className="mt-6 border-t border-edge">
        {['first', 'second', 'third'].map((row) => (
          <div key={row} className="flex items-center justify-between gap-6 border-b border-line py-5">
            <div className="grid grow gap-2">
              <Skeleton className="h-6 w-3/5" />
              <Skeleton className="h-4 w-2/5" />
            </div>
            <Skeleton className="h-8 w-40 max-sm:hidden" />
            <Skeleton className="h-11 w-36" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
