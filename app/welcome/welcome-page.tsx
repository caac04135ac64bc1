'use client'

import { useQuery } from '@tanstack/react-query'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { organisationRoleTerms } from '@/lib/organisation/role'
import { NewAccountForm } from './new-account-form'

/** Where the link of an invitation to the organisation leads: one makes an account with it. */
export function WelcomePage({ token }: { token: string }) {
  const trpc = useTRPC()
  const invitation = useQuery(trpc.organisation.invitation.queryOptions({ token }, { retry: false }))
  return (
    <PageFrame title="Create your account" width="narrow">
      <div className="max-w-md">
        <Loaded
          query={invitation}
          heading="Create your account"
          skeleton={
            <Loading what="the invitation">
              <Skeleton className="h-60 w-full" />
            </Loading>
          }
        >
          {({ organisation, role }) => (
            <>
              <h1 className="text-3xl">Create your account</h1>
              <p className="mt-2 text-soft">{organisation} invites you.</p>
              <p className="mt-6 border-l-4 border-accent pl-3">
                <strong>{organisationRoleTerms[role].name}.</strong> {organisationRoleTerms[role].explanation}
              </p>
              <NewAccountForm token={token} />
            </>
          )}
        </Loaded>
      </div>
    </PageFrame>
  )
}
