'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import { Field, Select } from '@/app/ui/field'
import { FormDialog } from '@/app/ui/form-dialog'
import { Notice } from '@/app/ui/notice'
import { type Organisation, useRefreshOrganisation } from './use-organisation'

type Assessment = Organisation['assessments'][number]
type People = Organisation['people']

/** Each assessment with who leads it; those that nobody leads come first. */
export function LeadList({ assessments, people }: { assessments: Assessment[]; people: People }) {
  const [appointing, setAppointing] = useState<Assessment>()
  if (assessments.length === 0) {
    return <Empty title="No assessments yet">A lead assessor plans the first one.</Empty>
  }
  return (
    <>
      <ul className="border-t border-edge">
        {assessments.map((assessment) => (
          <li
            key={assessment.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-48">
              <p className="font-semibold break-words">{assessment.title}</p>
              <p className="text-sm text-soft">
                {assessment.unit}
                {assessment.isConcluded && ' · concluded'}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {assessment.leads.length > 0 ? (
                <p>{assessment.leads.map(({ name }) => name).join(', ')}</p>
              ) : (
                <p className="font-semibold text-danger">Nobody with an account leads it</p>
              )}
              <Button size="small" onClick={() => setAppointing(assessment)}>
                Appoint a lead<span className="sr-only"> of {assessment.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {appointing && <Appoint assessment={appointing} people={people} onClose={() => setAppointing(undefined)} />}
    </>
  )
}

type AppointProps = { assessment: Assessment; people: People; onClose: () => void }

function Appoint({ assessment, people, onClose }: AppointProps) {
  const candidates = people.filter(
    ({ id, deactivatedAt }) => !deactivatedAt && !assessment.leads.some((lead) => lead.id === id),
  )
  const [userId, setUserId] = useState(candidates[0]?.id ?? '')
  const trpc = useTRPC()
  const refresh = useRefreshOrganisation()
  const appoint = useMutation(
    trpc.organisation.appointLead.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
    }),
  )
  return (
    <FormDialog
      title={`Appoint a lead of ${assessment.title}`}
      description="They join the team if they are not in it, and may do all that a lead may. Whoever leads it now stays a lead."
      submit="Appoint"
      saving={[appoint]}
      complete={userId !== ''}
      onSubmit={() => appoint.mutate({ assessmentId: assessment.id, userId })}
      onClose={onClose}
    >
      {() =>
        candidates.length === 0 ? (
          <Notice kind="attention">{`Everybody with an account leads it already. Invite somebody else first.`}</Notice>
        ) : (
          <Field label="Lead assessor">
            {(control) => (
              <Select {...control} value={userId} onChange={({ target }) => setUserId(target.value)}>
                {candidates.map(({ id, name, email }) => (
                  <option key={id} value={id}>
                    {`${name}, ${email}`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )
      }
    </FormDialog>
  )
}
