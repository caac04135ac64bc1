'use client'

import { useMutation } from '@tanstack/react-query'
import { NewPasswordField } from '@/app/account/new-password-field'
import { useMe } from '@/app/account/use-me'
import { useNewAccount } from '@/app/sign-in/use-new-account'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

/** Name, e-mail address and password. A guest who is signed in keeps their name and their places in workshops. */
export function NewAccountForm({ token }: { token: string }) {
  const { data } = useMe()
  const guest = data?.user?.kind === 'guest' ? data.user : undefined
  const trpc = useTRPC()
  const accept = useMutation(trpc.organisation.accept.mutationOptions())
  const { submit, busy, problem } = useNewAccount(({ text, email, password }) =>
    accept.mutateAsync({ token, name: text('name'), email, password }),
  )

  return (
    <form onSubmit={submit} className="mt-6 grid gap-5">
      {guest && <Notice>{`You stay ${guest.name} in the workshops you are in.`}</Notice>}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Field label="Your name" hint="As the others in the workshop know you.">
        {(control) => (
          <TextInput
            {...control}
            key={guest?.name}
            name="name"
            autoComplete="name"
            required
            maxLength={80}
            defaultValue={guest?.name}
          />
        )}
      </Field>
      <Field label="E-mail address" hint="You sign in with it.">
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <NewPasswordField />
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Create the account
        </Button>
      </div>
    </form>
  )
}
