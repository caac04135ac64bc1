'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import type { LinkPurpose } from '@/lib/organisation/link-purpose'

/** Asks for a link by e-mail. The answer is the same whether the address is known. */
export function MailLinkForm({ purpose, action }: { purpose: LinkPurpose; action: string }) {
  const trpc = useTRPC()
  const send = useMutation(trpc.account.sendLink.mutationOptions())
  const [sentTo, setSentTo] = useState<string>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email')).trim()
    send.mutate({ email, purpose }, { onSuccess: () => setSentTo(email) })
  }

  return (
    <form onSubmit={submit} className="mt-6 grid gap-5">
      {send.error && <Notice kind="problem">{sentenceOf(send.error)}</Notice>}
      {sentTo && !send.error && (
        <Notice>
          {`If ${sentTo} has an account, a link is on its way. It works once, for 10 minutes. If no message comes, check the address and the spam folder.`}
        </Notice>
      )}
      <Field label="E-mail address">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={send.isPending}>
          {action}
        </Button>
      </div>
    </form>
  )
}
