'use client'

import { SignedInPage } from '@/app/shell/signed-in-page'
import { Fact, Facts } from '@/app/ui/facts'
import { Section } from '@/app/ui/section'
import { ChangePassword } from './change-password'
import { SessionsSection } from './sessions-section'

/** One's own account: who one is here, the password, and where one is signed in. */
export function AccountPage() {
  return (
    <SignedInPage title="Your account" what="your account" address="/account">
      {(me) => (
        <>
          <Section title="Who you are">
            <Facts>
              <Fact term="Name">{me.name}</Fact>
              {me.email && <Fact term="E-mail address">{me.email}</Fact>}
              <Fact term="Organisation">{me.organisation.name}</Fact>
            </Facts>
            <p className="mt-5">
              <a href="/privacy" className="link">
                What is stored about you
              </a>
            </p>
          </Section>
          {me.kind === 'account' && (
            <Section title="Password" about="Afterwards you are signed out everywhere but here.">
              <ChangePassword email={me.email ?? ''} />
            </Section>
          )}
          <SessionsSection />
        </>
      )}
    </SignedInPage>
  )
}
