'use client'

import { useQuery } from '@tanstack/react-query'
import { useMe } from '@/app/account/use-me'
import { whatRolesDo } from '@/app/team/what-roles-do'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { roleNames } from '@/lib/workshop/role'
import { JoinAsGuest } from './join-as-guest'
import { JoinAsMe } from './join-as-me'

/** The first thing a guest sees, on a phone, standing: what this is, one field, one button. */
export function JoinPage({ token }: { token: string }) {
  const trpc = useTRPC()
  const invitation = useQuery(trpc.invitation.open.queryOptions({ token }))
  const me = useMe()
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center px-5 py-10">
      <title>Join the workshop · Assay</title>
      <Loaded query={invitation} skeleton={<JoinSkeleton />}>
        {({ title, unit, organisation, role, lead }) => (
          <>
            <p className="text-soft">
              {lead ? `${lead} invites you to the workshop` : 'You are invited to the workshop'}
            </p>
            <h1 className="mt-1 text-3xl">{title}</h1>
            <p className="mt-2 text-soft">
              {unit}, {organisation}
            </p>
            <p className="mt-6 border-l-4 border-accent pl-3">
              <strong>{roleNames[role]}.</strong> {whatRolesDo[role]}
            </p>
            {me.data?.user ? <JoinAsMe token={token} me={me.data.user} /> : <JoinAsGuest token={token} />}
          </>
        )}
      </Loaded>
    </main>
  )
}

function JoinSkeleton() {
  return (
    <Loading what="the invitation">
      <div className="grid gap-3">
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="mt-6 h-11 w-full" />
        <Skeleton className="h-13 w-full" />
      </div>
    </Loading>
  )
}
