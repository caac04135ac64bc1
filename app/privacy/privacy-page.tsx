'use client'

import { SignedInPage } from '@/app/shell/signed-in-page'
import { Section } from '@/app/ui/section'
import { OwnData } from './own-data'
import { PeopleData } from './people-data'
import { StoredList } from './stored-list'

/** What is stored about whom: for everybody about themselves, for administrators about everybody. */
export function PrivacyPage() {
  return (
    <SignedInPage title="What is stored about you" what="what is stored about you" address="/privacy">
      {(me) => (
        <>
          {me.kind !== 'demo' && (
            <Section title="Your data" about="It is all on this server, and goes nowhere else by itself.">
              <OwnData name={me.name} />
            </Section>
          )}
          {me.mayAdminister && (
            <Section
              title="Data of everybody"
              about="Guests are listed too. The audit trail keeps each download and each erasure, without the name."
            >
              <PeopleData myId={me.id} />
            </Section>
          )}
          <Section title="What is stored, and what becomes of it">
            <StoredList />
          </Section>
        </>
      )}
    </SignedInPage>
  )
}
