'use client'

import { useEffect, useState } from 'react'
import type { Output } from '@/app/trpc/client'

/*
 * Joining asks the API three things. It asks them by plain requests: the libraries the other pages use for it weigh
 * as much as this whole page.
 */
type Answer<Data> = { data: Data } | { refusal: string }

const unreachable = 'The server can’t be reached. Check the network and try again.'

async function ask<Data>(procedure: string, request: RequestInit, query = ''): Promise<Answer<Data>> {
  try {
    const response = await fetch(`/api/trpc/${procedure}${query}`, request)
    const body: { result?: { data: Data }; error?: { message: string } } = await response.json()
    if (body.result) return { data: body.result.data }
    return { refusal: body.error?.message ?? unreachable }
  } catch {
    return { refusal: unreachable }
  }
}

function look<Data>(procedure: string, input?: unknown): Promise<Answer<Data>> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  return ask<Data>(procedure, {}, query)
}

export type Joining = { invitation: Output['invitation']['open']; me: Output['account']['me']['user'] }

/** What the link invites to and who is signed in already; undefined while it is asked. */
export function useJoining(token: string): Answer<Joining> | undefined {
  const [answer, setAnswer] = useState<Answer<Joining>>()
  useEffect(() => {
    let wanted = true
    void Promise.all([
      look<Joining['invitation']>('invitation.open', { token }),
      look<Output['account']['me']>('account.me'),
    ]).then(([invitation, me]) => {
      if (!wanted) return
      setAnswer(
        'refusal' in invitation
          ? invitation
          : { data: { invitation: invitation.data, me: 'data' in me ? me.data.user : null } },
      )
    })
    return () => {
      wanted = false
    }
  }, [token])
  return answer
}

/** Joins as whoever is signed in. */
export function acceptInvitation(token: string): Promise<Answer<Output['invitation']['accept']>> {
  return ask('invitation.accept', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
}

/** The room of the assessment a guest has just joined: they belong to no other. */
export async function roomOfGuest(): Promise<string> {
  const mine = await look<Output['assessment']['list']>('assessment.list')
  const [assessment] = 'data' in mine ? mine.data : []
  return assessment ? `/assessments/${assessment.id}/room` : '/'
}
