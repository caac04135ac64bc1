'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefreshThen } from '@/app/assessment/use-plan'
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
  const trpc = useTRPC()
  const progress = useMutation(trpc.action.progress.mutationOptions(useRefreshThen(onClose)))
  const lacksReason = state === 'dropped' && !reason.trim()
  function save() {
    const { id, revision } = action
    progress.mutate({ assessmentId, actionId: id, revision, progress: { state, reason } })
  }
  return (
    <FormDialog
      title="Progress of the action"
      width="wide"
      saving={[progress]}
      complete={!lacksReason}
      onSubmit={save}
      onClose={onClose}
    >
      {(checked) => (
        <>
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
        </>
      )}
    </FormDialog>
  )
}
