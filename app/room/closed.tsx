'use client'

import { type Refusal, refusalWords } from '@/app/sync/refusal'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'

/** Why there is no room here, and the way out. */
export function Closed({ refusal }: { refusal: Refusal }) {
  const { title, sentence } = refusalWords[refusal]
  return (
    <main id="main" className="mx-auto grid w-full max-w-2xl content-center gap-4 px-4 py-16">
      <h1 className="text-3xl">{title}</h1>
      <Notice kind="problem" action={<WayOut refusal={refusal} />}>
        <p>{sentence}</p>
      </Notice>
    </main>
  )
}

function WayOut({ refusal }: { refusal: Refusal }) {
  if (refusal === 'signed-out') {
    const here = window.location.pathname + window.location.search
    return (
      <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary">
        Sign in
      </LinkButton>
    )
  }
  return <LinkButton href="/">Go to the first page</LinkButton>
}
