'use client'

import { useQuery } from '@tanstack/react-query'
import { usePlan } from '@/app/assessment/use-plan'
import { RatingMark } from '@/app/rating/rating-mark'
import { ResultsNav } from '@/app/results/results-nav'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { WideTable } from '@/app/ui/wide-table'
import { type ReadinessState, readinessByChapter, readinessNotice } from '@/lib/model/readiness'
import { modelAddress } from '../address'
import { ModelSkeleton } from '../model-skeleton'

type Readiness = Output['model']['readiness']

const states: Record<ReadinessState, { name: string; means: string }> = {
  gap: { name: 'Gap', means: 'something that answers it is achieved by half at most' },
  nearly: { name: 'Nearly', means: 'all is achieved by more than half, something not fully' },
  ready: { name: 'Ready', means: 'all that answers it is fully achieved' },
  'partly-rated': { name: 'Partly rated', means: 'no gap is known, and something is not rated' },
  'not-rated': { name: 'Not rated', means: 'nothing that answers it is rated' },
  unanswered: { name: 'Not answered', means: 'the model answers it nowhere, so no rating says anything of it' },
}
const inOrder: ReadinessState[] = ['gap', 'nearly', 'ready', 'partly-rated', 'not-rated', 'unanswered']

/** What the recorded results let one expect of each clause. */
export function ReadinessPage({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const plan = usePlan(assessmentId)
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
      <Chapters clauses={clauses} />
      <table className="mt-8 w-full border-collapse text-left">
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
              <td
                className={`py-2 pr-4 ${state === 'not-rated' || state === 'unanswered' ? 'text-soft' : 'font-semibold'}`}
              >
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

/** Each chapter of the requirements in a row: how many of its clauses are how ready. */
function Chapters({ clauses }: Pick<Readiness, 'clauses'>) {
  const chapters = readinessByChapter(clauses)
  if (chapters.length < 2) return null
  return (
    <WideTable label="Readiness by chapter">
      <table className="mt-6 w-full max-w-4xl border-collapse text-left">
        <thead>
          <tr className="border-b border-edge text-sm text-soft">
            <th scope="col" className="py-2 pr-4 font-normal">
              Chapter
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-normal">
              Clauses
            </th>
            {inOrder.map((state) => (
              <th key={state} scope="col" className="py-2 pr-4 text-right font-normal">
                {states[state].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chapters.map(({ chapter, clauses, states: counts }) => (
            <tr key={chapter} className="tabular border-b border-line">
              <th scope="row" className="py-2 pr-4 font-semibold">
                {chapter}
              </th>
              <td className="py-2 pr-4 text-right">{clauses}</td>
              {inOrder.map((state) => (
                <td key={state} className={`py-2 pr-4 text-right ${counts[state] === 0 ? 'text-soft' : 'font-bold'}`}>
                  {counts[state]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
