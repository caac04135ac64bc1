'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { type Plan, useRefreshPlan } from './use-plan'

type NoteApprovalProps = { plan: Plan; open: boolean; onOpenChange: (open: boolean) => void }

/** For a sponsor who is not in the workshop: who approved, and where that is on record. */
export function NoteApproval({ plan, open, onOpenChange }: NoteApprovalProps) {
  const [approvedBy, setApprovedBy] = useState(plan.sponsor)
  const [reference, setReference] = useState('')
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const note = useMutation(
    trpc.assessment.noteApproval.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onOpenChange(false)
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    note.mutate({ assessmentId: plan.id, sha256: plan.sha256, approvedBy, reference })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Note an approval"
      description="For a sponsor who approves by letter, mail or in a meeting. The plan as it stands is kept with it."
    >
      <form onSubmit={submit} className="grid gap-4" noValidate>
        {note.isError && <Notice kind="problem">{sentenceOf(note.error)}</Notice>}
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
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Not now</Button>
          <Button type="submit" variant="primary" busy={note.isPending}>
            Note the approval
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
