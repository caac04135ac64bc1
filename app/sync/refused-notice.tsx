'use client'

import { Button } from '@/app/ui/button'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { type Refusal, refusalWords } from './refusal'
import type { OpenDocument } from './use-document'

type RefusedNoticeProps = { refusal: Refusal; document: Pick<OpenDocument, 'unsaved' | 'startAfresh'> }

/** A document on the page was closed for good: why, and how to go on without losing words unseen. */
export function RefusedNotice({ refusal, document: { unsaved, startAfresh } }: RefusedNoticeProps) {
  const { title, sentence } = refusalWords[refusal]
  return (
    <Notice
      kind="problem"
      title={title}
      action={<WayOut refusal={refusal} startAfresh={startAfresh} />}
      className="mb-4"
    >
      <p>{sentence}</p>
      {unsaved > 0 && (
        <p>
          {unsaved === 1 ? 'One change has' : `${unsaved} changes have`} not been saved. Copy what you want to keep
          before you go on.
        </p>
      )}
    </Notice>
  )
}

function WayOut({ refusal, startAfresh }: { refusal: Refusal; startAfresh: () => void }) {
  switch (refusal) {
    case 'signed-out': {
      const here = window.location.pathname + window.location.search
      return (
        <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary">
          Sign in
        </LinkButton>
      )
    }
    case 'unknown':
      return <LinkButton href="/">Go to the first page</LinkButton>
    default:
      return <Button onClick={startAfresh}>Drop unsaved changes and open it again</Button>
  }
}
