'use client'

import { useQuery } from '@tanstack/react-query'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { ModelBrowser } from './model-browser'

export function ModelPage({ modelId }: { modelId: string }) {
  const trpc = useTRPC()
  const model = useQuery(trpc.model.get.queryOptions({ id: modelId }, { staleTime: Number.POSITIVE_INFINITY }))
  return (
    <PageFrame title={model.data ? `${model.data.name}: process model` : 'Process model'}>
      <Loaded query={model} heading="Process model" skeleton={<ModelSkeleton />}>
        {(model) => <ModelBrowser model={model} />}
      </Loaded>
    </PageFrame>
  )
}

function ModelSkeleton() {
  return (
    <Loading what="the process model">
      <Skeleton className="h-9 w-72" />
      <Skeleton className="mt-4 h-5 w-full max-w-xl" />
      <div className="mt-10 grid gap-3">
        {['first', 'second', 'third', 'fourth', 'fifth'].map((row) => (
          <Skeleton key={row} className="h-12 w-full" />
        ))}
      </div>
    </Loading>
  )
}
