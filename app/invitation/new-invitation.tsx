'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { whatRolesDo } from '@/app/team/what-roles-do'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Checkbox, Field, Select } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { invitableRoles, roleNames } from '@/lib/workshop/role'

const spans = [
  { days: 1, name: '1 day' },
  { days: 14, name: '14 days' },
  { days: 90, name: '90 days' },
]

export function NewInvitation({ assessmentId }: { assessmentId: string }) {
  const [role, setRole] = useState<(typeof invitableRoles)[number]>('assessor')
  const [days, setDays] = useState(14)
  const [asksLead, setAsksLead] = useState(false)
  const asksId = useId()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const create = useMutation(
    trpc.invitation.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() }),
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate({ assessmentId, role, days, asksLead })
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Invite as" className="w-44 max-sm:grow">
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={({ target: { value } }) => setRole(invitableRoles.find((known) => known === value) ?? role)}
            >
              {invitableRoles.map((role) => (
                <option key={role} value={role}>
                  {roleNames[role]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Open for" className="w-36 max-sm:grow">
          {(control) => (
            <Select {...control} value={days} onChange={({ target: { value } }) => setDays(Number(value))}>
              {spans.map((span) => (
                <option key={span.days} value={span.days}>
                  {span.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" busy={create.isPending}>
          Make a link
        </Button>
      </div>
      <label htmlFor={asksId} className="flex min-h-11 items-center gap-2">
        <Checkbox id={asksId} checked={asksLead} onChange={({ target: { checked } }) => setAsksLead(checked)} />
        Ask me before somebody comes in
      </label>
      <p className="text-sm text-soft">To them: “{whatRolesDo[role]}”</p>
      {create.isError && <Notice kind="problem">{sentenceOf(create.error)}</Notice>}
    </form>
  )
}
