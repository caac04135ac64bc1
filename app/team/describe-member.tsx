'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { independenceChoices } from '@/app/plan/choices'
import { type Plan, useRefreshPlan } from '@/app/plan/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextArea } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { RadioList } from '@/app/ui/radio-list'

type DescribeMemberProps = {
  assessmentId: string
  member: Plan['members'][number]
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** How far somebody who rates is from the unit, and what makes them competent. */
export function DescribeMember({ assessmentId, member, open, onOpenChange }: DescribeMemberProps) {
  const [independence, setIndependence] = useState(member.independence)
  const [competence, setCompetence] = useState(member.competence)
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const describe = useMutation(
    trpc.member.describe.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onOpenChange(false)
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    describe.mutate({ assessmentId, memberId: member.id, independence: independence ?? '', competence })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={member.name}
      description="What the plan states of who leads and rates; readers of the report weigh the ratings by it."
    >
      <form onSubmit={submit} className="grid gap-5">
        {describe.isError && <Notice kind="problem">{sentenceOf(describe.error)}</Notice>}
        <RadioList label="Independence" value={independence} onChange={setIndependence} choices={independenceChoices} />
        <Field label="Competence" hint="Training, assessments done, knowledge of the field.">
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={1000}
              value={competence}
              onChange={(event) => setCompetence(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Leave as it was</Button>
          <Button type="submit" variant="primary" busy={describe.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
