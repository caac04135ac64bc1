'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { frameworksFor } from '@/lib/model/measurement'
import { models } from '@/lib/model/models'
import { useDraft, withModel } from './draft'
import { NewAssessmentForm } from './new-assessment-form'

export function NewAssessmentPage() {
  const trpc = useTRPC()
  const [draft, setDraft] = useDraft()
  const model = useQuery({
    ...trpc.model.get.queryOptions(
      { id: draft.modelId, version: draft.modelVersion },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
    placeholderData: keepPreviousData,
  })
  const settling = model.isPlaceholderData
  const [first, ...others] = model.data ? frameworksFor(model.data) : []
  return (
    <PageFrame title="New assessment">
      <h1 className="text-3xl">New assessment</h1>
      <p className="measure mt-2 mb-8 text-soft">
        The plan in five parts. All of it can be changed later, except what has been rated by then.
      </p>
      <div className="max-w-5xl">
        {model.isError && draft.modelId !== models[0]?.id && (
          <Notice
            kind="attention"
            className="mb-4"
            action={<Button onClick={() => setDraft(withModel(draft, models[0]))}>Plan with the shipped model</Button>}
          >
            What you typed is kept. The model you chose before can’t be loaded.
          </Notice>
        )}
        <Loaded query={model} skeleton={<FormSkeleton />}>
          {(model) =>
            first ? (
              <NewAssessmentForm
                model={model}
                frameworks={[first, ...others]}
                draft={draft}
                onDraft={setDraft}
                settling={settling}
              />
            ) : (
              <Notice kind="problem" title={`${model.name} can’t be measured with here`}>
                It names a measurement framework that this installation does not have. Import the model again with its
                framework.
              </Notice>
            )
          }
        </Loaded>
      </div>
    </PageFrame>
  )
}

function FormSkeleton() {
  return (
    <Loading what="the process model">
      <div className="grid max-w-2xl gap-6 border-t border-edge pt-5">
        <Skeleton className="h-7 w-48" />
        {['title', 'unit', 'purpose', 'sponsor'].map((field) => (
          <div key={field} className="grid gap-2">
            <Skeleton className="h-5 w-32" />
            <Skeleton className="h-11 w-full" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
