'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import type { FormEvent } from 'react'
import { NewPasswordField } from '@/app/account/new-password-field'
import { sentenceOf } from '@/app/failure/failure'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { linkToken } from './link-token'

/** Where a link to choose a new password leads. */
export function ChoosePasswordPage() {
  const trpc = useTRPC()
  const choose = useMutation(trpc.account.choosePassword.mutationOptions())

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    choose.mutate({ token: linkToken(), password: String(new FormData(event.currentTarget).get('password')) })
  }

  return (
    <PageFrame title="Choose a new password" width="narrow">
      <div className="max-w-md">
        <h1 className="text-3xl">Choose a new password</h1>
        {choose.isSuccess ? (
          <div className="mt-6 grid gap-5">
            <Notice>Your password is changed, and you are signed out everywhere.</Notice>
            <p>
              <Link href="/sign-in" className="link">
                Sign in with the new password
              </Link>
            </p>
          </div>
        ) : (
          <form onSubmit={submit} className="mt-6 grid gap-5">
            {choose.error && <Notice kind="problem">{sentenceOf(choose.error)}</Notice>}
            <NewPasswordField />
            <div>
              <Button type="submit" variant="primary" busy={choose.isPending}>
                Save password
              </Button>
            </div>
          </form>
        )}
      </div>
    </PageFrame>
  )
}
