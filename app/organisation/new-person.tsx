'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { type OrganisationRole, organisationRoleTerms } from '@/lib/organisation/role'
import { RoleSelect } from './role-select'
import { useRefreshOrganisation } from './use-organisation'

/** Makes a link for one person. */
export function NewPerson() {
  const [role, setRole] = useState<OrganisationRole>('lead')
  const [note, setNote] = useState('')
  const trpc = useTRPC()
  const refresh = useRefreshOrganisation()
  const invite = useMutation(
    trpc.organisation.invite.mutationOptions({
      onSuccess: async () => {
        await refresh()
        setNote('')
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    invite.mutate({ role, note })
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="For whom" className="w-64 max-sm:grow">
          {(control) => (
            <TextInput
              {...control}
              value={note}
              onChange={({ target }) => setNote(target.value)}
              required
              maxLength={120}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Role" className="w-44 max-sm:grow">
          {(control) => <RoleSelect {...control} value={role} onRole={setRole} />}
        </Field>
        <Button type="submit" variant="primary" busy={invite.isPending}>
          Make a link
        </Button>
      </div>
      <p className="measure text-sm text-soft">{organisationRoleTerms[role].explanation}</p>
      {invite.isError && <Notice kind="problem">{sentenceOf(invite.error)}</Notice>}
    </form>
  )
}
