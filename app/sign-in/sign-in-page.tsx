'use client'

import Link from 'next/link'
import { useMe } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { SignInForm } from './sign-in-form'

export function SignInPage() {
  const { data } = useMe()
  return (
    <PageFrame title="Sign in" width="narrow">
      <div className="max-w-md">
        <h1 className="text-3xl">Sign in</h1>
        <SignInForm />
        {data?.mail && (
          <p className="mt-5">
            <Link href="/sign-in/by-mail" className="link">
              Forgot your password, or sign in by e-mail
            </Link>
          </p>
        )}
        <p className="mt-8 border-t border-line pt-5 text-soft">
          Invited to a workshop? Open the link you were sent or scan its code: it needs no account.
          {data?.demo && (
            <>
              {' '}
              To look around,{' '}
              <Link href="/demo" className="link text-ink">
                open the demo workshop
              </Link>
              .
            </>
          )}
          {data?.fresh && (
            <>
              {' '}
              Nobody has an account here yet:{' '}
              <Link href="/start" className="link text-ink">
                create the first one
              </Link>
              .
            </>
          )}
        </p>
      </div>
    </PageFrame>
  )
}
