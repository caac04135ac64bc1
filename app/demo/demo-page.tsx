'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signInBy } from '@/app/account/session'
import { PageFrame } from '@/app/shell/page-frame'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Notice } from '@/app/ui/notice'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { ResetDemo } from './reset-demo'
import { RoleToEnter } from './role-to-enter'

type Demo = Output['demo']['roles']

export function DemoPage() {
  const trpc = useTRPC()
  const demo = useQuery(trpc.demo.roles.queryOptions())
  return (
    <PageFrame title="Demo workshop" width="narrow">
      <h1 className="text-3xl">Enter the demo workshop</h1>
      <p className="measure mt-2 text-soft">
        An assessment half done, with its people. Be one of them; open another browser to be two. Nothing here is real,
        and everything can be tried.
      </p>
      <div className="mt-8">
        <Loaded query={demo} skeleton={<DemoSkeleton />}>
          {(data) => <Roles demo={data} />}
        </Loaded>
      </div>
    </PageFrame>
  )
}

function Roles({ demo: { assessmentId, title, roles } }: { demo: Demo }) {
  const [entering, setEntering] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function enter({ memberId, role }: Demo['roles'][number]) {
    setEntering(memberId)
    setProblem(undefined)
    const refusal = await signInBy('demo', { memberId })
    // The sponsor is there to read, everybody else for the workshop.
    if (!refusal)
      return window.location.assign(`/assessments/${assessmentId}/${role === 'sponsor' ? 'results' : 'room'}`)
    setProblem(refusal)
    setEntering(undefined)
  }

  return (
    <>
      <h2 className="text-lg">{title}</h2>
      {problem && (
        <Notice kind="problem" className="mt-4">
          {problem}
        </Notice>
      )}
      <ul className="mt-3 border-t border-line">
        {roles.map((role, index) => (
          <li key={role.memberId} className="border-b border-line">
            <RoleToEnter
              role={role}
              first={index === 0}
              busy={entering === role.memberId}
              disabled={entering !== undefined}
              onEnter={() => void enter(role)}
            />
          </li>
        ))}
      </ul>
      <ResetDemo onProblem={setProblem} />
    </>
  )
}

function DemoSkeleton() {
  return (
    <Loading what="the roles">
      <Skeleton className="h-7 w-2/3" />
      <div className="mt-3 grid gap-px">
        {['lead', 'second', 'third', 'fourth', 'fifth'].map((role) => (
          <div key={role} className="flex items-center gap-4 py-4">
            <Skeleton className="size-9 rounded-full" />
            <div className="grid grow gap-2">
              <Skeleton className="h-5 w-48" />
              <Skeleton className="h-4 w-4/5" />
            </div>
            <Skeleton className="h-11 w-24" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
