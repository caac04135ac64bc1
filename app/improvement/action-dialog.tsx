'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { useTRPC } from '@/app/trpc/client'
import { FormDialog } from '@/app/ui/form-dialog'
import { findingKindTerms, type Place } from '@/lib/improvement/finding'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ActionFields, type ActionText } from './action-fields'
import { ChosenList } from './chosen-list'
import { ExpectedLevels } from './expected-levels'
import { PlacePicker } from './place-picker'
import type { Action, Finding } from './use-improvement'

type ActionDialogProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  findings: readonly Finding[]
  /** Undefined for a new one. */
  action?: Action
  /** Gaps it closes to begin with. */
  begin: readonly Place[]
  onClose: () => void
}

/** Plans an improvement action, or changes one. */
export function ActionDialog({ plan, processes, findings, action, begin, onClose }: ActionDialogProps) {
  const [text, setText] = useState<ActionText>({
    title: action?.title ?? '',
    description: action?.description ?? '',
    owner: action?.owner ?? '',
    due: action?.due ?? '',
    priority: action?.priority ?? 'medium',
    effort: action?.effort ?? 'medium',
  })
  const [closes, setCloses] = useState([...begin])
  const [answers, setAnswers] = useState(action?.findings ?? [])
  const trpc = useTRPC()
  const settled = useRefreshThen(onClose)
  const add = useMutation(trpc.action.add.mutationOptions(settled))
  const change = useMutation(trpc.action.change.mutationOptions(settled))
  const { framework, scale } = measurementOf(plan)
  function save() {
    const said = { assessmentId: plan.id, ...text, due: text.due || null, closes, findings: answers }
    if (action) change.mutate({ ...said, actionId: action.id, revision: action.revision })
    else add.mutate(said)
  }
  return (
    <FormDialog
      title={action ? 'Change action' : 'Plan an action'}
      width="wide"
      submit={action ? 'Save' : 'Add action'}
      saving={[add, change]}
      complete={text.title.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      {(checked) => (
        <>
          <ActionFields
            value={text}
            onChange={setText}
            checked={checked}
            owners={plan.members.map(({ name }) => name)}
          />
          <div>
            <PlacePicker
              title="Closes gaps"
              framework={framework}
              scale={scale}
              processes={processes}
              places={closes}
              onChange={setCloses}
            />
            <div aria-live="polite">
              <ExpectedLevels framework={framework} processes={processes} closes={closes} />
            </div>
          </div>
          <ChosenList
            legend="Addresses findings"
            none="There are no findings yet."
            options={findings.map(({ id, title, kind }) => ({
              id,
              name: title,
              about: findingKindTerms[kind].name.toLowerCase(),
            }))}
            chosen={answers}
            onChange={setAnswers}
          />
        </>
      )}
    </FormDialog>
  )
}
