'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { NewPasswordField } from '@/app/account/new-password-field'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { useNewAccount } from './use-new-account'

export function FirstAccountForm() {
  const trpc = useTRPC()
  const create = useMutation(trpc.account.createFirst.mutationOptions())
  // The link that the server prints brings the code along, where no proxy and no log sees it.
  const [printed, setPrinted] = useState('')
  useEffect(() => {
    const read = () => setPrinted(window.location.hash.slice(1))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  const { submit, busy, problem } = useNewAccount(({ text, email, password }) =>
    create.mutateAsync({
      organisation: text('organisation'),
      name: text('name'),
      setupCode: text('setupCode'),
      email,
      password,
    }),
  )

  return (
    <form onSubmit={submit} className="mt-6 grid gap-5">
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Field label="Organisation" hint="Stands on every report.">
        {(control) => (
          <TextInput {...control} name="organisation" autoComplete="organization" required maxLength={120} />
        )}
      </Field>
      <Field label="Your name" hint="As the others in the workshop know you.">
        {(control) => <TextInput {...control} name="name" autoComplete="name" required maxLength={80} />}
      </Field>
      <Field label="E-mail address" hint="You sign in with it.">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <NewPasswordField />
      <Field label="Set-up code" hint="The server printed it when it started: whoever reads its console sets it up.">
        {(control) => (
          <TextInput
            {...control}
            name="setupCode"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            maxLength={100}
            defaultValue={printed}
            key={printed}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Create the account
        </Button>
      </div>
    </form>
  )
}
