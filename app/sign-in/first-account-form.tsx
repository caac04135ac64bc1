'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signInBy } from '@/app/account/session'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

export function FirstAccountForm() {
  const trpc = useTRPC()
  const create = useMutation(trpc.account.createFirst.mutationOptions())
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const email = text('email')
    const password = String(form.get('password'))
    setBusy(true)
    setProblem(undefined)
    try {
      await create.mutateAsync({ organisation: text('organisation'), name: text('name'), email, password })
      const refusal = await signInBy('password', { email, password })
      window.location.assign(refusal ? '/sign-in' : '/')
    } catch (error) {
      setProblem(sentenceOf(error))
      setBusy(false)
    }
  }

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
      <Field label="E-mail address" hint="You sign in with it. Assay sends no mail.">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password" hint="At least 10 characters.">
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="new-password" required minLength={10} />
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
