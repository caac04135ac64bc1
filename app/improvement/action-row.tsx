'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { dayInWords } from '@/app/ui/day'
import { progressInWords } from '@/lib/improvement/words'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ActionDialog } from './action-dialog'
import { ExpectedLevels } from './expected-levels'
import { PlaceList } from './place-list'
import { ProgressDialog } from './progress-dialog'
import type { Action, Finding } from './use-improvement'

type ActionRowProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  findings: readonly Finding[]
  action: Action
  mayWrite: boolean
}

/** An action with the person responsible, by when, how far it has come, what it closes and the level it leads to. */
export function ActionRow({ plan, processes, findings, action, mayWrite }: ActionRowProps) {
  const { id, title, description, owner, due, priority, effort, closes } = action
  const [open, setOpen] = useState<'change' | 'progress' | 'remove'>()
  const trpc = useTRPC()
  const remove = useMutation(trpc.action.remove.mutationOptions(useRefreshThen(() => setOpen(undefined))))
  const answered = findings.filter((finding) => action.findings.includes(finding.id))
  return (
    <article aria-label={title} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3.5">
      <div className="min-w-64 grow basis-0">
        <h3 className="font-semibold break-words">
          <bdi>{title}</bdi>
        </h3>
        <p className="text-sm text-soft">
          {owner ? <bdi>{owner}</bdi> : 'unassigned'} · {due ? `due ${dayInWords(due)}` : 'no day set'} ·{' '}
          <span className={priority === 'high' ? 'font-semibold text-ink' : ''}>{priority} priority</span> · {effort}{' '}
          effort
        </p>
        <p className="mt-0.5 text-sm break-words">{progressInWords(action.progress, dayInWords)}</p>
        {description && (
          <p dir="auto" className="measure mt-0.5 break-words whitespace-pre-line">
            {description}
          </p>
        )}
        <PlaceList label="Closes" assessmentId={plan.id} processes={processes} places={closes} />
        {answered.length > 0 && (
          <p className="mt-1.5 text-sm text-soft">
            Addresses {answered.map((finding) => `“${finding.title}”`).join(', ')}.
          </p>
        )}
        <ExpectedLevels framework={measurementOf(plan).framework} processes={processes} closes={closes} />
      </div>
      {mayWrite && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setOpen('progress')}>
            Progress …<span className="sr-only"> of {title}</span>
          </Button>
          <Button size="small" onClick={() => setOpen('change')}>
            Change<span className="sr-only"> {title}</span>
          </Button>
          <Button size="small" variant="quiet" onClick={() => setOpen('remove')}>
            Remove<span className="sr-only"> {title}</span>
          </Button>
        </div>
      )}
      {open === 'change' && (
        <ActionDialog
          plan={plan}
          processes={processes}
          findings={findings}
          action={action}
          begin={closes}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'progress' && (
        <ProgressDialog assessmentId={plan.id} action={action} onClose={() => setOpen(undefined)} />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={`Remove “${title}”`}
          description="It leaves the list and the report to come."
          act="Remove action"
          doing={remove}
          onConfirm={() => remove.mutate({ assessmentId: plan.id, actionId: id })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </article>
  )
}
