'use client'

import { useState } from 'react'
import { whatRolesDo } from '@/app/team/what-roles-do'
import { Notice } from '@/app/ui/notice'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { roleNames } from '@/lib/workshop/role'
import { type Joining, type Standing, useJoining } from './call'
import { JoinAsGuest } from './join-as-guest'
import { JoinAsMe } from './join-as-me'
import { Waiting } from './waiting'

/** The first thing a guest sees, on a phone, standing: what this is, one field, one button. */
export function JoinPage({ token }: { token: string }) {
  const answer = useJoining(token)
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center px-5 py-10">
      <title>Join the workshop · Assay</title>
      {answer === undefined ? (
        <JoinSkeleton />
      ) : 'refusal' in answer ? (
        <>
          <h1 className="mb-4 text-3xl">You can’t join by this link</h1>
          <Notice kind="problem">{answer.refusal}</Notice>
        </>
      ) : (
        <Invited token={token} {...answer.data} />
      )}
    </main>
  )
}

function Invited({ token, invitation, me, standing }: Joining & { token: string }) {
  const { title, unit, organisation, role, lead } = invitation
  const [waits, setWaits] = useState<{ name: string; state: 'waiting' | 'turned-away' } | undefined>(
    me && (standing.state === 'waiting' || standing.state === 'turned-away')
      ? { name: me.name, state: standing.state }
      : undefined,
  )
  const onJoined = (name: string, now: Standing) => {
    if (now.state === 'in') window.location.assign(`/assessments/${now.assessmentId}/room`)
    else setWaits({ name, state: now.state === 'turned-away' ? now.state : 'waiting' })
  }
  return (
    <>
      <p className="text-soft">{lead ? `${lead} invites you to the workshop` : 'You are invited to the workshop'}</p>
      <h1 className="mt-1 text-3xl">{title}</h1>
      <p className="mt-2 text-soft">
        {unit}, {organisation}
      </p>
      <p className="mt-6 border-l-4 border-accent pl-3">
        <strong>{roleNames[role]}.</strong> {whatRolesDo[role]}
      </p>
      {waits ? (
        <Waiting token={token} lead={lead} {...waits} />
      ) : me ? (
        <JoinAsMe token={token} name={me.name} onJoined={onJoined} />
      ) : (
        <JoinAsGuest token={token} onJoined={onJoined} />
      )}
    </>
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
