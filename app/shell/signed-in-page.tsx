'use client'

import type { ReactNode } from 'react'
import { type Me, useMe } from '@/app/account/use-me'
import { Loaded } from '@/app/trpc/loaded'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { PageFrame } from './page-frame'

type SignedInPageProps = {
  title: string
  /** What is waited for, as a reader of the screen is told. */
  what: string
  /** The page's own address, where signing in leads back to. */
  address: string
  children: (me: Me) => ReactNode
}

/** A page about whoever is signed in; others are asked to sign in. */
export function SignedInPage({ title, what, address, children }: SignedInPageProps) {
  const me = useMe()
  return (
    <PageFrame title={title} width="narrow">
      <h1 className="text-3xl">{title}</h1>
      <div className="mt-8">
        <Loaded
          query={me}
          skeleton={
            <Loading what={what}>
              <Skeleton className="h-40 w-full" />
            </Loading>
          }
        >
          {({ user }) =>
            user ? (
              children(user)
            ) : (
              <Notice
                kind="attention"
                title="You are not signed in"
                action={
                  <LinkButton href={`/sign-in?next=${encodeURIComponent(address)}`} variant="primary">
                    Sign in
                  </LinkButton>
                }
              />
            )
          }
        </Loaded>
      </div>
    </PageFrame>
  )
}
