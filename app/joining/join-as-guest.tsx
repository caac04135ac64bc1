'use client'

import { type FormEvent, useState } from 'react'
import { signInBy } from '@/app/account/session'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { type Standing, standing } from './call'

/** A name is enough. */
export function JoinAsGuest({ token, onJoined }: { token: string; onJoined: (name: string, now: Standing) => void }) {
  const [problem, setProblem] = useState<string>()
  const [nameless, setNameless] = useState(false)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    setNameless(!name)
    if (!name) return
    setBusy(true)
    setProblem(undefined)
    const refusal = await signInBy('invitation', { token, name })
    if (!refusal) return onJoined(name, await standing(token))
    setProblem(refusal)
    setBusy(false)
  }

  return (
    <form onSubmit={submit} className="mt-6 grid gap-4">
      <Field label="Your name" error={nameless ? 'Write your name, so that the others know who you are.' : undefined}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            maxLength={80}
            enterKeyHint="go"
            className="min-h-13"
          />
        )}
      </Field>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button type="submit" variant="primary" size="large" busy={busy}>
        Join the workshop
      </Button>
      <p className="text-sm text-soft">No account, no e-mail. The others see your name.</p>
    </form>
  )
}
