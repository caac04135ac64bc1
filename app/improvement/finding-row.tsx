'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { FindingDialog } from './finding-dialog'
import { PlaceList } from './place-list'
import type { Action, Finding } from './use-improvement'

type FindingRowProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  finding: Finding
  answeredBy: readonly Action[]
  mayWrite: boolean
}

/** A finding with what it is about, what it rests on, and what is to be done about it. */
export function FindingRow({ plan, processes, finding, answeredBy, mayWrite }: FindingRowProps) {
  const { id, title, description, concerns, evidence, addedBy, kind } = finding
  const [open, setOpen] = useState<'change' | 'remove'>()
  const trpc = useTRPC()
  const remove = useMutation(trpc.finding.remove.mutationOptions(useRefreshThen(() => setOpen(undefined))))
  const register = useQuery(trpc.evidence.list.queryOptions({ assessmentId: plan.id }))
  const pieces = register.data?.filter((piece) => evidence.includes(piece.id)) ?? []
  return (
    <article aria-label={title} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3.5">
      <div className="min-w-64 grow basis-0">
        <h4 className="font-semibold break-words">
          <bdi>{title}</bdi>
        </h4>
        {description && (
          <p dir="auto" className="measure mt-0.5 break-words whitespace-pre-line">
            {description}
          </p>
        )}
        <PlaceList label="About" assessmentId={plan.id} processes={processes} places={concerns} />
        <p className="mt-1.5 text-sm text-soft">
          {pieces.length > 0 && `Rests on ${pieces.map((piece) => piece.title).join('; ')}. `}
          {answeredBy.length > 0 && `Addressed by ${answeredBy.map((action) => `“${action.title}”`).join(', ')}. `}
          {answeredBy.length === 0 && (kind === 'weakness' || kind === 'risk') && 'No action addresses it yet. '}
          Added by {addedBy}.
        </p>
      </div>
      {mayWrite && (
        <div className="flex gap-2">
          <Button size="small" onClick={() => setOpen('change')}>
            Change<span className="sr-only"> {title}</span>
          </Button>
          <Button size="small" variant="quiet" onClick={() => setOpen('remove')}>
            Remove<span className="sr-only"> {title}</span>
          </Button>
        </div>
      )}
      {open === 'change' && (
        <FindingDialog plan={plan} processes={processes} finding={finding} onClose={() => setOpen(undefined)} />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={`Remove “${title}”`}
          description="It leaves the list and the report to come. Actions that address it stay."
          act="Remove finding"
          doing={remove}
          onConfirm={() => remove.mutate({ assessmentId: plan.id, findingId: id })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </article>
  )
}
