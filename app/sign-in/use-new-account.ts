'use client'

import { type FormEvent, useState } from 'react'
import { signInBy } from '@/app/account/session'
import { sentenceOf } from '@/app/failure/failure'

/** The texts of a form by the names of its fields, trimmed; the password as it was typed. */
type Typed = { text: (name: string) => string; email: string; password: string }

/** A form that makes an account and signs in with it. `create` rejects where the account was not made. */
export function useNewAccount(create: (typed: Typed) => Promise<unknown>) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const account = { email: text('email'), password: String(form.get('password')) }
    setBusy(true)
    setProblem(undefined)
    try {
      await create({ text, ...account })
      const refusal = await signInBy('password', account)
      window.location.assign(refusal ? '/sign-in' : '/')
    } catch (error) {
      setProblem(sentenceOf(error))
      setBusy(false)
    }
  }

  return { submit, busy, problem }
}
