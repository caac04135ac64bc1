'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { usePlan } from '@/app/assessment/use-plan'
import { AssessmentHeader } from '@/app/shell/assessment-header'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { VersionList } from './version-list'
import { VersionReader } from './version-reader'

type VersionsPageProps = { assessmentId: string; instanceId: string }

/** The worksheet of a process as it stood at each reveal and record, to read and to compare with today's. */
export function VersionsPage({ assessmentId, instanceId }: VersionsPageProps) {
  const trpc = useTRPC()
  const plan = usePlan(assessmentId)
  const versions = useQuery(trpc.version.list.queryOptions({ assessmentId, instanceId }))
  const [chosen, setChosen] = useState<string>()
  return (
    <PageFrame
      title={plan.data ? `${plan.data.title}: versions of a worksheet` : 'Versions of a worksheet'}
      header={<AssessmentHeader assessmentId={assessmentId} assessment={plan.data} />}
    >
      <Loaded query={plan} heading="Versions of a worksheet" skeleton={<VersionsSkeleton />}>
        {(plan) => (
          <>
            <h1 className="text-3xl">Versions of the worksheet</h1>
            <p className="measure mt-1 mb-6 text-soft">
              {nameOf(plan, instanceId)}. A version is kept at each reveal and each record, as the room had it then.
            </p>
            <Loaded query={versions} skeleton={<VersionsSkeleton />}>
              {(versions) => {
                const version = versions.find(({ id }) => id === chosen) ?? versions[0]
                if (!version) return <NoVersions assessmentId={assessmentId} />
                return (
                  <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
                    <VersionList versions={versions} chosen={version.id} onChoose={setChosen} />
                    <VersionReader
                      key={version.id}
                      assessmentId={assessmentId}
                      instanceId={instanceId}
                      version={version}
                    />
                  </div>
                )
              }}
            </Loaded>
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}

function nameOf(plan: Plan, instanceId: string): string {
  for (const process of plan.processes) {
    const instance = process.instances.find(({ id }) => id === instanceId)
    if (!instance) continue
    const name = `${process.processId} ${process.name}`
    return process.instances.length > 1 ? `${name}, ${instance.name}` : name
  }
  return 'A process that is not in the scope any more'
}

function NoVersions({ assessmentId }: { assessmentId: string }) {
  return (
    <Empty
      title="No version has been kept yet"
      action={<LinkButton href={`/assessments/${assessmentId}/room`}>Go to the room</LinkButton>}
    >
      Reveal the ballots of an item of this process: its worksheet is kept then, and again when the rating is recorded.
    </Empty>
  )
}

function VersionsSkeleton() {
  return (
    <Loading what="the versions">
      <div className="grid gap-3">
        {['first', 'second', 'third'].map((row) => (
          <Skeleton key={row} className="h-16 w-full max-w-80" />
        ))}
      </div>
    </Loading>
  )
}
