'use client'

import { codeOf, sentenceOf } from '@/app/failure/failure'
import { Button } from '@/app/ui/button'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'

const titles: Record<string, string> = {
  UNAUTHORIZED: 'You are not signed in',
  FORBIDDEN: 'This is not open to you',
  NOT_FOUND: 'There is nothing here',
  PRECONDITION_FAILED: 'No longer valid',
  TOO_MANY_REQUESTS: 'Too many tries',
}

/** Why something could not be shown, and the way out that fits. */
export function QueryProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const code = codeOf(error) ?? ''
  const action =
    code === 'UNAUTHORIZED' ? (
      <LinkButton href={signInHref()} variant="primary">
        Sign in
      </LinkButton>
    ) : code in titles ? (
      <LinkButton href="/">Go to the first page</LinkButton>
    ) : (
      <Button onClick={retry}>Try again</Button>
    )
  return (
    <Notice kind="problem" title={titles[code] ?? 'This could not be loaded'} action={action}>
      <p>{sentenceOf(error)}</p>
    </Notice>
  )
}

/** Signing in leads back to where one is. */
function signInHref(): string {
  const here = typeof window === 'undefined' ? '/' : window.location.pathname + window.location.search
  return `/sign-in?next=${encodeURIComponent(here)}`
}
