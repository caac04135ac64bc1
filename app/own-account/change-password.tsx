'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { NewPasswordField } from '@/app/account/new-password-field'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

/** Changes the password by the one that stands. */
export function ChangePassword({ email }: { email: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.session.list.queryKey() }),
    }),
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const typed = { current: String(data.get('current')), next: String(data.get('password')) }
    change.mutate(typed, { onSuccess: () => form.reset() })
  }

  return (
    <form onSubmit={submit} className="grid max-w-md gap-5">
      {change.isError && <Notice kind="problem">{sentenceOf(change.error)}</Notice>}
      {change.isSuccess && <Notice>Your password is changed. All other sessions are signed out.</Notice>}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Current password">
        {(control) => (
          <TextInput {...control} name="current" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <NewPasswordField label="New password" />
      <div>
        <Button type="submit" variant="primary" busy={change.isPending}>
          Change password
        </Button>
      </div>
    </form>
  )
}
