'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'

/** Asks for the passcode of a share link, once; says how long to wait after too many wrong ones. */
export function PasscodeForm({ token, onUnlocked }: { token: string; onUnlocked: () => void }) {
  const [passcode, setPasscode] = useState('')
  const trpc = useTRPC()
  const unlock = useMutation(trpc.report.unlock.mutationOptions({ onSuccess: onUnlocked }))
  function submit(event: FormEvent) {
    event.preventDefault()
    unlock.mutate({ token, passcode })
  }
  return (
    <form onSubmit={submit} noValidate className="mx-auto grid max-w-md gap-4 py-10">
      <h1 className="text-2xl">This report asks for a passcode</h1>
      <p className="text-soft">Whoever sent you the link has it.</p>
      <div aria-live="polite">
        <Field label="Passcode" error={unlock.isError ? sentenceOf(unlock.error) : ''}>
          {(control) => (
            <TextInput
              {...control}
              type="password"
              autoComplete="off"
              maxLength={100}
              value={passcode}
              onChange={({ target }) => setPasscode(target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" busy={unlock.isPending} disabled={passcode === ''}>
        Open the report
      </Button>
    </form>
  )
}
