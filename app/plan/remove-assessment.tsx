'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

/** Removes an assessment with all that was said in it; its title has to be typed, since nothing brings it back. */
export function RemoveAssessment({ plan }: { plan: Plan }) {
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const trpc = useTRPC()
  const router = useRouter()
  const queries = useQueryClient()
  const remove = useMutation(
    trpc.assessment.remove.mutationOptions({
      onSuccess: async () => {
        router.push('/')
        await queries.invalidateQueries({ queryKey: trpc.assessment.list.queryKey() })
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    remove.mutate({ assessmentId: plan.id, title: typed })
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <p className="measure">
        Remove the assessment with its notes, ballots, results and reports. Links to it stop working.
      </p>
      <Button onClick={() => setAsking(true)} className="text-danger">
        Remove …
      </Button>
      <Dialog
        open={asking}
        onOpenChange={(open) => {
          setAsking(open)
          if (!open) setTyped('')
        }}
        title="Remove the assessment"
        description="Notes, ballots, results and issued reports are lost for everybody. Nothing brings them back."
      >
        <form onSubmit={submit} className="grid gap-4">
          {remove.isError && <Notice kind="problem">{sentenceOf(remove.error)}</Notice>}
          <Field label="Type its title to confirm" hint={plan.title}>
            {(control) => (
              <TextInput
                {...control}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button type="submit" variant="danger" disabled={typed.trim() !== plan.title} busy={remove.isPending}>
              Remove for good
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  )
}
