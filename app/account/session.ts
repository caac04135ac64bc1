'use client'

import { ownPage } from '@/lib/address/own-page'

type Ways = {
  password: { email: string; password: string }
  demo: { memberId: string }
  invitation: { token: string; name: string }
  link: { token: string }
}

/**
 * Signs in one of these ways. Resolves to undefined, or to the sentence that says why it did not work.
 * The library comes when it is needed, not with the page.
 */
export async function signInBy<Way extends keyof Ways>(way: Way, fields: Ways[Way]): Promise<string | undefined> {
  try {
    const { signIn } = await import('next-auth/react')
    const answer = await signIn(way, { ...fields, redirect: false })
    if (answer?.ok && !answer.error) return undefined
    if (!answer?.error || answer.error === 'CredentialsSignin') return refusals[way]
    return answer.error
  } catch {
    return 'The server can’t be reached. Check the network and try again.'
  }
}

const refusals: Record<keyof Ways, string> = {
  password: 'This e-mail address and password do not belong together. Check both and try again.',
  demo: 'This role can’t be entered any more. Reload the page and choose again.',
  link: 'This link was used already or is no longer valid. Ask for a new one.',
  invitation: 'This invitation did not let you in. Ask the lead assessor for a new link.',
}

/** Ends the session and starts over from a page, so that nothing of it stays in memory. */
export async function signOutHere(to = '/'): Promise<void> {
  const { signOut } = await import('next-auth/react')
  await signOut({ redirect: false })
  window.location.assign(to)
}

/** Where to go after signing in: the page one came from, on this site only. */
export function pageAskedFor(): string {
  return ownPage(new URLSearchParams(window.location.search).get('next'), window.location.origin)
}
