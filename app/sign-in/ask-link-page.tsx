'use client'

import { useState } from 'react'
import { PageFrame } from '@/app/shell/page-frame'
import { Button } from '@/app/ui/button'
import type { LinkPurpose } from '@/lib/organisation/link-purpose'
import { MailLinkForm } from './mail-link-form'

const words: Record<LinkPurpose, { title: string; action: string; other: string }> = {
  'sign-in': { title: 'Sign in by e-mail', action: 'Send sign-in link', other: 'Sign in by e-mail instead' },
  'new-password': {
    title: 'Forgot your password?',
    action: 'Send password link',
    other: 'Choose a new password instead',
  },
}

/** Where a link by e-mail is asked for. */
export function AskLinkPage() {
  const [purpose, setPurpose] = useState<LinkPurpose>('sign-in')
  const other = purpose === 'sign-in' ? 'new-password' : 'sign-in'
  return (
    <PageFrame title={words[purpose].title} width="narrow">
      <div className="max-w-md">
        <h1 className="text-3xl">{words[purpose].title}</h1>
        <MailLinkForm key={purpose} purpose={purpose} action={words[purpose].action} />
        <p className="mt-8 border-t border-line pt-5">
          <Button onClick={() => setPurpose(other)}>{words[other].other}</Button>
        </p>
      </div>
    </PageFrame>
  )
}
