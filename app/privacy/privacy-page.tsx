'use client'

import { useMe } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { OwnData } from './own-data'
import { PeopleData } from './people-data'
import { StoredList } from './stored-list'

/** What is stored about whom: for everybody about themselves, for administrators about everybody. */
export function PrivacyPage() {
  const me = useMe()
  const skeleton = (
    <Loading what="what is stored about you">
      <Skeleton className="h-40 w-full" />
    </Loading>
  )
  return (
    <PageFrame title="What is stored about you" width="narrow">
      <h1 className="text-3xl">What is stored about you</h1>
      <div className="mt-8">
        <Loaded query={me} skeleton={skeleton}>
          {({ user }) =>
            user ? (
              <>
                {user.kind !== 'demo' && (
                  <Section title="Your data" about="It is all on this server, and goes nowhere else by itself.">
                    <OwnData name={user.name} />
                  </Section>
                )}
                {user.mayAdminister && (
                  <Section
                    title="Data of everybody"
                    about="Guests are listed too. The audit trail keeps each download and each erasure, without the name."
                  >
                    <PeopleData myId={user.id} />
                  </Section>
                )}
                <Section title="What is stored, and what becomes of it">
                  <StoredList />
                </Section>
              </>
            ) : (
              <Notice
                kind="attention"
                title="You are not signed in"
                action={
                  <LinkButton href="/sign-in?next=%2Fprivacy" variant="primary">
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
