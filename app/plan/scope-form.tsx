'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Scope, scopeAsList } from '@/app/scope/scope'
import { ScopePicker } from '@/app/scope/scope-picker'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { sentenceOf } from '@/app/trpc/query-client'
import { SaveBar } from '@/app/ui/save-bar'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { measurementOf } from '@/lib/measurement/frameworks'
import { type Plan, useRefreshPlan } from './use-plan'

export function ScopeForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const trpc = useTRPC()
  const model = useQuery(trpc.model.get.queryOptions({ id: plan.model.id }, { staleTime: Number.POSITIVE_INFINITY }))
  const [scope, setScope] = useState<Scope>(
    () => new Map(plan.processes.map(({ processId, targetLevel }) => [processId, targetLevel])),
  )
  const refresh = useRefreshPlan()
  const change = useMutation(
    trpc.assessment.setScope.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onDone()
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate({ assessmentId: plan.id, processes: scopeAsList(scope) })
  }
  return (
    <form onSubmit={submit}>
      <Loaded query={model} skeleton={<PickerSkeleton />}>
        {(model) => (
          <ScopePicker model={model} framework={measurementOf(plan).framework} scope={scope} onChange={setScope} />
        )}
      </Loaded>
      <SaveBar
        save="Save the scope"
        busy={change.isPending}
        disabled={scope.size === 0}
        problem={change.error && sentenceOf(change.error)}
        onCancel={onDone}
      />
    </form>
  )
}

function PickerSkeleton() {
  return (
    <Loading what="the process model">
      <div className="grid gap-3">
        {['search', 'first', 'second', 'third', 'fourth'].map((row) => (
          <Skeleton key={row} className="h-12 w-full" />
        ))}
      </div>
    </Loading>
  )
}
