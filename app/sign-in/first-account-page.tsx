'use client'

import { useMe } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { FirstAccountForm } from './first-account-form'

export function FirstAccountPage() {
  const { data } = useMe()
  return (
    <PageFrame title="Create the first account" width="narrow">
      <div className="max-w-md">
        <h1 className="text-3xl">Create the first account</h1>
        <p className="mt-2 text-soft">
          It starts your organisation here and administers it. Everybody else joins by invitation.
        </p>
        {data && !data.fresh ? (
          <Notice
            kind="attention"
            className="mt-6"
            title="The first account exists already"
            action={
              <LinkButton href="/sign-in" variant="primary">
                Sign in
              </LinkButton>
            }
          >
            Sign in with it, or ask its owner to invite you.
          </Notice>
        ) : (
          <FirstAccountForm />
        )}
      </div>
    </PageFrame>
  )
}
