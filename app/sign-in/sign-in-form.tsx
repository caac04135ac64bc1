'use client'

import { type FormEvent, useState } from 'react'
import { pageAskedFor, signInBy } from '@/app/account/session'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

/** E-mail address and password. What was typed stays when it was wrong. */
export function SignInForm() {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(undefined)
    const refusal = await signInBy('password', {
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    })
    if (!refusal) return window.location.assign(pageAskedFor())
    setProblem(refusal)
    setBusy(false)
  }

  return (
    <form onSubmit={submit} className="mt-6 grid gap-5">
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Field label="E-mail address">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password">
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Sign in
        </Button>
      </div>
    </form>
  )
}
