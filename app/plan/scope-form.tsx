'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { type Scope, scopeAsList } from '@/app/scope/scope'
import { ScopePicker } from '@/app/scope/scope-picker'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { SaveBar } from '@/app/ui/save-bar'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { measurementOf } from '@/lib/measurement/frameworks'
import { findProcess, type ProcessModel } from '@/lib/model/model'
import { itemsToRate, ratedTimes } from '@/lib/plan/items'
import { copiedTo, instancesOf, startOf } from './instances'
import { InstancesForm } from './instances-form'

export function ScopeForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const trpc = useTRPC()
  const model = useQuery(
    trpc.model.get.queryOptions(
      { id: plan.model.id, version: plan.model.version },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const [scope, setScope] = useState<Scope>(
    () => new Map(plan.processes.map(({ processId, targetLevel }) => [processId, targetLevel])),
  )
  const [instances, setInstances] = useState(() => instancesOf(plan))
  const instancesIn = (processId: string) => instances.get(processId) ?? startOf(processId, plan.unit)
  const itemsIn = (model: ProcessModel) =>
    scopeAsList(scope).reduce((sum, { processId, targetLevel }) => {
      const outcomes = findProcess(model, processId)?.outcomes ?? []
      const each = itemsToRate(measurementOf(plan).framework, outcomes, targetLevel, plan.ratingMethod).length
      return sum + each * ratedTimes(plan.ratingMethod, instancesIn(processId).list.length)
    }, 0)
  const change = useMutation(trpc.assessment.setScope.mutationOptions(useRefreshThen(onDone)))
  function submit(event: FormEvent) {
    event.preventDefault()
    const processes = scopeAsList(scope).map((process) => {
      const { list, all } = instancesIn(process.processId)
      return { ...process, instances: list.map(({ id, name }) => ({ id, name })), allInstances: all }
    })
    change.mutate({ assessmentId: plan.id, processes })
  }
  return (
    <form onSubmit={submit}>
      <Loaded query={model} skeleton={<PickerSkeleton />}>
        {(model) => (
          <ScopePicker
            model={model}
            framework={measurementOf(plan).framework}
            scope={scope}
            onChange={setScope}
            items={itemsIn(model)}
            detail={({ id, name }) => (
              <InstancesForm
                processName={name}
                {...instancesIn(id)}
                onChange={(edited) => setInstances(new Map(instances).set(id, edited))}
                onCopy={
                  scope.size > 1
                    ? () =>
                        setInstances(
                          copiedTo(new Map(instances).set(id, instancesIn(id)), {
                            from: id,
                            to: scope.keys(),
                            unit: plan.unit,
                          }),
                        )
                    : undefined
                }
              />
            )}
          />
        )}
      </Loaded>
      <SaveBar save="Save the scope" saving={change} disabled={scope.size === 0} onCancel={onDone} />
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
