'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useRefreshPlan } from '@/app/plan/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { Field, Select, TextArea } from '@/app/ui/field'
import { FormDialog } from '@/app/ui/form-dialog'
import { actionStateNames, actionStates, isActionState } from '@/lib/improvement/progress'
import type { Action } from './use-improvement'

type ProgressDialogProps = { assessmentId: string; action: Action; onClose: () => void }

/** Says how far an action has come. Who drops it says why. */
export function ProgressDialog({ assessmentId, action, onClose }: ProgressDialogProps) {
  const [state, setState] = useState(action.progress.state)
  const [reason, setReason] = useState(action.progress.reason)
  const [checked, setChecked] = useState(false)
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const progress = useMutation(
    trpc.action.progress.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
    }),
  )
  const lacksReason = state === 'dropped' && !reason.trim()
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (lacksReason) return
    const { id, revision } = action
    progress.mutate({ assessmentId, actionId: id, revision, progress: { state, reason } })
  }
  return (
    <FormDialog
      title="How far the action has come"
      adds={undefined}
      busy={progress.isPending}
      problem={progress.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="State" hint="Your name and the day are kept with it.">
        {(control) => (
          <Select
            {...control}
            value={state}
            onChange={({ target }) => isActionState(target.value) && setState(target.value)}
          >
            {actionStates.map((one) => (
              <option key={one} value={one}>
                {actionStateNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {state === 'dropped' && (
        <Field label="Why it is dropped" {...(checked && lacksReason ? { error: 'Say why it is dropped.' } : {})}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              maxLength={1000}
            />
          )}
        </Field>
      )}
    </FormDialog>
  )
}
