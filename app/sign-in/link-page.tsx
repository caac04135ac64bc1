'use client'

import Link from 'next/link'
import { useState } from 'react'
import { signInBy } from '@/app/account/session'
import { PageFrame } from '@/app/shell/page-frame'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { linkToken } from './link-token'

/** Where a sign-in link leads. Programs that check mail open links: only the button uses it up. */
export function LinkPage() {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function signIn() {
    setBusy(true)
    setProblem(undefined)
    const refusal = await signInBy('link', { token: linkToken() })
    if (!refusal) return window.location.replace('/')
    setProblem(refusal)
    setBusy(false)
  }

  return (
    <PageFrame title="Sign in by e-mail" width="narrow">
      <div className="grid max-w-md gap-5">
        <h1 className="text-3xl">Sign in by e-mail</h1>
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div>
          <Button variant="primary" busy={busy} onClick={signIn}>
            Sign in
          </Button>
        </div>
        <p className="border-t border-line pt-5">
          <Link href="/sign-in/by-mail" className="link">
            Ask for a new link
          </Link>
        </p>
      </div>
    </PageFrame>
  )
}
