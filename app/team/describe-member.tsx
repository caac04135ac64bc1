'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { independenceChoices } from '@/app/assessment/plan-choices'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { Field, TextArea } from '@/app/ui/field'
import { FormDialog } from '@/app/ui/form-dialog'
import { RadioList } from '@/app/ui/radio-list'

type DescribeMemberProps = {
  assessmentId: string
  member: Plan['members'][number]
  onClose: () => void
}

/** How far somebody who rates is from the unit, and what makes them competent. */
export function DescribeMember({ assessmentId, member, onClose }: DescribeMemberProps) {
  const [independence, setIndependence] = useState(member.independence)
  const [competence, setCompetence] = useState(member.competence)
  const trpc = useTRPC()
  const describe = useMutation(trpc.member.describe.mutationOptions(useRefreshThen(onClose)))
  return (
    <FormDialog
      title={member.name}
      description="What the plan states of who leads and rates; readers of the report weigh the ratings by it."
      saving={[describe]}
      onSubmit={() =>
        describe.mutate({ assessmentId, memberId: member.id, independence: independence ?? '', competence })
      }
      onClose={onClose}
    >
      {() => (
        <>
          <RadioList
            label="Independence"
            value={independence}
            onChange={setIndependence}
            choices={independenceChoices}
          />
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
        </>
      )}
    </FormDialog>
  )
}
