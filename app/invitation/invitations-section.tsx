'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { WaitingPeople } from '@/app/joining/waiting-people'
import type { Output } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Empty } from '@/app/ui/empty'
import { Section } from '@/app/ui/section'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { InvitationRow } from './invitation-row'
import { NewInvitation } from './new-invitation'

export type Invitation = Output['invitation']['list'][number]

type InvitationsSectionProps = { assessmentId: string; invitations: UseQueryResult<Invitation[], unknown> }

/** Links by which people join without an account, one a role. */
export function InvitationsSection({ assessmentId, invitations }: InvitationsSectionProps) {
  return (
    <Section
      id="invitations"
      title="Invitations"
      about="Whoever has a link joins with a name alone, in the role of the link, at once or when you let them in. Several people can use one link."
    >
      <WaitingPeople assessmentId={assessmentId} className="mb-6 border-l-4 px-3 py-2" />
      <NewInvitation assessmentId={assessmentId} />
      <div className="mt-6">
        <Loaded query={invitations} skeleton={<InvitationsSkeleton />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title="Nobody is invited yet">
                Make a link for the assessors, then send it or show its code in the room.
              </Empty>
            ) : (
              <ul className="border-t border-edge">
                {[...rows].sort(openFirst).map((invitation) => (
                  <li key={invitation.id} className="border-b border-line">
                    <InvitationRow assessmentId={assessmentId} invitation={invitation} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </Section>
  )
}

function openFirst(a: Invitation, b: Invitation): number {
  return Number(b.state === 'open') - Number(a.state === 'open')
}

function InvitationsSkeleton() {
  return (
    <Loading what="the invitations">
      <div className="grid gap-2">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-14 w-full" />
      </div>
    </Loading>
  )
}
