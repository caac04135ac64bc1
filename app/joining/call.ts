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

function read<Data>(procedure: string, input?: unknown): Promise<Answer<Data>> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  return ask<Data>(procedure, {}, query)
}

export type Standing = Output['invitation']['standing']
export type Joining = {
  invitation: Output['invitation']['open']
  me: Output['account']['me']['user']
  standing: Standing
}

/** What the link invites to, who is signed in already and how it stands with them; undefined while it is asked. */
export function useJoining(token: string): Answer<Joining> | undefined {
  const [answer, setAnswer] = useState<Answer<Joining>>()
  useEffect(() => {
    let wanted = true
    void Promise.all([
      read<Joining['invitation']>('invitation.open', { token }),
      read<Output['account']['me']>('account.me').then(async (asked) => {
        const me = 'data' in asked ? asked.data.user : null
        return { me, standing: me ? await standing(token) : nowhere }
      }),
    ]).then(([invitation, mine]) => {
      if (wanted) setAnswer('refusal' in invitation ? invitation : { data: { invitation: invitation.data, ...mine } })
    })
    return () => {
      wanted = false
    }
  }, [token])
  return answer
}

const nowhere: Standing = { state: 'none' }

/** How it stands with whoever is signed in; as if they had not come yet where it can't be learnt. */
export async function standing(token: string): Promise<Standing> {
  const asked = await read<Standing>('invitation.standing', { token })
  return 'data' in asked ? asked.data : nowhere
}

/** The same, answered once the lead has decided, or after a while; undefined where no answer comes. */
export async function nextStanding(token: string, signal: AbortSignal): Promise<Standing | undefined> {
  const query = `?input=${encodeURIComponent(JSON.stringify({ token }))}`
  const asked = await ask<Standing>('invitation.nextStanding', { signal }, query)
  return 'data' in asked ? asked.data : undefined
}

/** Joins as whoever is signed in. */
export function acceptInvitation(token: string): Promise<Answer<Output['invitation']['accept']>> {
  return ask('invitation.accept', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
}
