'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { QueryProblem } from '@/app/trpc/query-problem'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { EventRow } from './event-row'
import { LogFiles } from './log-files'
import { type Asked, LogFilter } from './log-filter'
import { Retention } from './retention'

/** The audit trail of one assessment, for its lead. */
export function AssessmentLogPage({ assessmentId }: { assessmentId: string }) {
  const plan = usePlan(assessmentId)
  return (
    <PageFrame title="Audit log" header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}>
      <AuditLog assessmentId={assessmentId} />
    </PageFrame>
  )
}

/** The audit trail of the organisation, for administrators. */
export function OrganisationLogPage() {
  return (
    <PageFrame title="Audit log">
      <AuditLog />
      <Retention />
    </PageFrame>
  )
}

function AuditLog({ assessmentId }: { assessmentId?: string }) {
  const [asked, setAsked] = useState<Asked>({})
  const events = useEvents(assessmentId, asked)
  const rows = events.data?.pages.flat() ?? []
  return (
    <>
      <h1 className="text-3xl">Audit log</h1>
      <p className="measure mt-2 text-soft">
        Who did what, when and from where, newest first. Nothing in it can be changed, and it never holds a secret
        ballot or the text of a note.
      </p>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-4">
        <LogFilter asked={asked} onChange={setAsked} />
        <LogFiles asked={asked} {...(assessmentId !== undefined && { assessmentId })} />
      </div>
      <div className="mt-6">
        {events.isError ? (
          <QueryProblem error={events.error} retry={() => void events.refetch()} />
        ) : events.isPending ? (
          <Loading what="the audit log">
            <Skeleton className="h-80 w-full" />
          </Loading>
        ) : rows.length === 0 ? (
          <Empty title="Nothing happened">No event fits what you chose. Choose another kind or another time.</Empty>
        ) : (
          <ol aria-label="Events" className="border-t border-edge">
            {rows.map((event) => (
              <li key={event.id} className="border-b border-line">
                <EventRow event={event} showsAssessment={assessmentId === undefined} />
              </li>
            ))}
          </ol>
        )}
        {events.hasNextPage && (
          <Button className="mt-5" busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
            Show older events
          </Button>
        )}
      </div>
    </>
  )
}

function useEvents(assessmentId: string | undefined, asked: Asked) {
  const trpc = useTRPC()
  const paging = {
    getNextPageParam: (page: readonly { id: number }[]) => (page.length < 100 ? undefined : page.at(-1)?.id),
    initialCursor: undefined,
  }
  const ofAssessment = useInfiniteQuery({
    ...trpc.auditLog.ofAssessment.infiniteQueryOptions({ assessmentId: assessmentId ?? '', ...asked }, paging),
    enabled: assessmentId !== undefined,
  })
  const ofOrganisation = useInfiniteQuery({
    ...trpc.auditLog.ofOrganisation.infiniteQueryOptions(asked, paging),
    enabled: assessmentId === undefined,
  })
  return assessmentId === undefined ? ofOrganisation : ofAssessment
}
