'use client'

import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Fact, Facts } from '@/app/ui/facts'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { ChangePassword } from './change-password'
import { SessionList } from './session-list'

/** One's own account: who one is here, the password, and where one is signed in. */
export function AccountPage() {
  const me = useMe()
  const trpc = useTRPC()
  const sessions = useQuery(trpc.session.list.queryOptions(undefined, { enabled: Boolean(me.data?.user) }))
  const skeleton = (
    <Loading what="your account">
      <Skeleton className="h-40 w-full" />
    </Loading>
  )
  return (
    <PageFrame title="Your account" width="narrow">
      <h1 className="text-3xl">Your account</h1>
      <div className="mt-8">
        <Loaded query={me} skeleton={skeleton}>
          {({ user }) =>
            user ? (
              <>
                <Section title="Who you are">
                  <Facts>
                    <Fact term="Name">{user.name}</Fact>
                    {user.email && <Fact term="E-mail address">{user.email}</Fact>}
                    <Fact term="Organisation">{user.organisation.name}</Fact>
                  </Facts>
                </Section>
                {user.kind === 'account' && (
                  <Section title="Password" about="Afterwards you are signed out everywhere but here.">
                    <ChangePassword email={user.email ?? ''} />
                  </Section>
                )}
                <p className="mt-8">
                  <a href="/privacy" className="link">
                    What is stored about you
                  </a>
                </p>
                <Section
                  title="Where you are signed in"
                  about="Sign out what you do not know or no longer use. It takes effect at once."
                >
                  <Loaded query={sessions} skeleton={skeleton}>
                    {(rows) => <SessionList sessions={rows} />}
                  </Loaded>
                </Section>
              </>
            ) : (
              <Notice
                kind="attention"
                title="You are not signed in"
                action={
                  <LinkButton href="/sign-in?next=%2Faccount" variant="primary">
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
