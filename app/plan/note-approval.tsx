'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { Field, TextInput } from '@/app/ui/field'
import { FormDialog } from '@/app/ui/form-dialog'

type NoteApprovalProps = { plan: Plan; onClose: () => void }

/** For a sponsor who is not in the workshop: who approved, and where that is on record. */
export function NoteApproval({ plan, onClose }: NoteApprovalProps) {
  const [approvedBy, setApprovedBy] = useState(plan.sponsor)
  const [reference, setReference] = useState('')
  const trpc = useTRPC()
  const note = useMutation(trpc.assessment.noteApproval.mutationOptions(useRefreshThen(onClose)))
  return (
    <FormDialog
      title="External approval"
      description="For a sponsor who approves by letter, mail or in a meeting. The plan as it stands is kept with it."
      submit="Record approval"
      saving={[note]}
      onSubmit={() => note.mutate({ assessmentId: plan.id, sha256: plan.sha256, approvedBy, reference })}
      onClose={onClose}
    >
      {() => (
        <>
          <Field label="Approved by" hint="Name and function of the sponsor.">
            {(control) => (
              <TextInput
                {...control}
                value={approvedBy}
                maxLength={160}
                onChange={(event) => setApprovedBy(event.target.value)}
              />
            )}
          </Field>
          <Field label="Where it is on record" hint="A letter, a minute, a mail, with its date.">
            {(control) => (
              <TextInput
                {...control}
                value={reference}
                maxLength={500}
                onChange={(event) => setReference(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}
