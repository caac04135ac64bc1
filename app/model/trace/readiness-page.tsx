'use client'

import { useQuery } from '@tanstack/react-query'
import { useLivePlan } from '@/app/plan/use-live-plan'
import { RatingMark } from '@/app/rating/rating-mark'
import { ResultsNav } from '@/app/results/results-nav'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { type ReadinessState, readinessNotice } from '@/lib/model/readiness'
import { modelAddress } from '../address'
import { ModelSkeleton } from '../model-skeleton'

type Readiness = Output['model']['readiness']

const states: Record<ReadinessState, { name: string; means: string }> = {
  gap: { name: 'Gap', means: 'something that answers it is achieved by half at most' },
  nearly: { name: 'Nearly', means: 'all is achieved by more than half, something not fully' },
  ready: { name: 'Ready', means: 'all that answers it is fully achieved' },
  'partly-rated': { name: 'Partly rated', means: 'no gap is known, and something is not rated' },
  'not-rated': { name: 'Not rated', means: 'nothing that answers it is rated' },
}
const inOrder: ReadinessState[] = ['gap', 'nearly', 'ready', 'partly-rated', 'not-rated']

/** What the recorded results let one expect of each clause. */
export function ReadinessPage({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const plan = useLivePlan(assessmentId)
  const readiness = useQuery(trpc.model.readiness.queryOptions({ assessmentId }))
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: readiness by clause` : 'Readiness by clause'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="text-3xl">Readiness by clause</h1>
        {plan.data && (
          <LinkButton href={modelAddress(plan.data.model, '/traceability')} variant="quiet">
            What answers which clause
          </LinkButton>
        )}
      </div>
      <ResultsNav assessmentId={assessmentId} />
      <Notice className="max-w-3xl">{readinessNotice}</Notice>
      <Loaded query={readiness} skeleton={<ModelSkeleton />}>
        {(readiness) => <Clauses readiness={readiness} />}
      </Loaded>
      {plan.data && <p className="measure mt-6 text-sm text-soft">{plan.data.model.licence}</p>}
    </PageFrame>
  )
}

function Clauses({ readiness: { requirements, scale, clauses } }: { readiness: Readiness }) {
  if (clauses.length === 0) {
    return (
      <div className="mt-8">
        <Empty title="The model names no clause">
          Readiness is told for clauses that outcomes of the model answer.
        </Empty>
      </div>
    )
  }
  const count = (state: ReadinessState) => clauses.filter((clause) => clause.state === state).length
  return (
    <>
      <h2 className="mt-8 text-xl">{requirements || 'Requirements'}</h2>
      <dl className="mt-3 grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {inOrder.map((state) => (
          <div key={state} className="grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline">
            <dd className="tabular text-lg font-bold">{count(state)}</dd>
            <dt>
              <span className="font-semibold">{states[state].name}:</span>{' '}
              <span className="text-soft">{states[state].means}</span>
            </dt>
          </div>
        ))}
      </dl>
      <table className="mt-6 w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-edge text-sm text-soft">
            {['Clause', 'Readiness', 'Weakest', 'Rated', 'Answered by'].map((title, index) => (
              <th key={title} scope="col" className={`py-2 pr-4 font-normal ${index > 2 ? 'max-sm:hidden' : ''}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clauses.map(({ clause, state, weakest, rated, items }) => (
            <tr key={clause} className="border-b border-line align-baseline">
              <th scope="row" className="tabular py-2 pr-4 font-semibold">
                {clause}
              </th>
              <td className={`py-2 pr-4 ${state === 'not-rated' ? 'text-soft' : 'font-semibold'}`}>
                {states[state].name}
              </td>
              <td className="py-2 pr-4">
                <RatingMark scale={scale} rating={weakest} />
              </td>
              <td className="tabular py-2 pr-4 text-soft max-sm:hidden">
                {rated} of {items.length}
              </td>
              <td className="py-2 text-sm text-soft max-sm:hidden">
                {[...new Set(items.map(({ processId }) => processId))].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
