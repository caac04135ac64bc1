'use client'

import { useMe } from '@/app/account/use-me'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Section } from '@/app/ui/section'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { LeadList } from './lead-list'
import { NewPerson } from './new-person'
import { OpenInvitations } from './open-invitations'
import { PersonRow } from './person-row'
import { useOrganisation } from './use-organisation'

/** For administrators: who belongs to the organisation, in which role, and who leads its assessments. */
export function OrganisationPage() {
  const organisation = useOrganisation()
  const { data } = useMe()
  const me = data?.user
  return (
    <PageFrame title="Organisation">
      <h1 className="text-3xl">{me?.organisation.name ?? 'Organisation'}</h1>
      <p className="mt-2">
        <a href="/organisation/audit" className="link">
          Audit log
        </a>
      </p>
      <div className="mt-8">
        <Loaded
          query={organisation}
          skeleton={
            <Loading what="the organisation">
              <Skeleton className="h-60 w-full" />
            </Loading>
          }
        >
          {({ people, invitations, assessments }) => (
            <>
              <Section
                title="Invite somebody"
                about="Whoever opens the link makes an account of their own with it, once. Guests of a workshop need none."
              >
                <NewPerson />
                <OpenInvitations invitations={invitations} />
              </Section>
              <Section title="People">
                <ul className="border-t border-edge">
                  {people.map((person) => (
                    <li key={person.id} className="border-b border-line">
                      <PersonRow person={person} isMe={person.id === me?.id} />
                    </li>
                  ))}
                </ul>
              </Section>
              <Section
                id="leads"
                title="Who leads the assessments"
                about="Appoint a lead where the one there is cannot go on. The team sees it, and the audit trail keeps it."
              >
                <LeadList assessments={assessments} people={people} />
              </Section>
            </>
          )}
        </Loaded>
      </div>
    </PageFrame>
  )
}
