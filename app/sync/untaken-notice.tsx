'use client'

import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { Notice } from '@/app/ui/notice'

type UntakenNoticeProps = { words: string; onDone: () => void }

/** What somebody wrote, often while offline, after they could no longer write here: for them to keep elsewhere. */
export function UntakenNotice({ words, onDone }: UntakenNoticeProps) {
  return (
    <Notice
      kind="problem"
      title="Some of your words were not taken"
      action={
        <>
          <CopyButton text={words} what="the words that were not taken" />
          <Button size="small" onClick={onDone}>
            Let them go
          </Button>
        </>
      }
      className="mb-4"
    >
      <p>
        You could not write here any more when they arrived. The text below is what the room sees; these words are not
        in it:
      </p>
      <blockquote className="mt-2 max-h-48 overflow-y-auto border-l-4 border-line pl-3 whitespace-pre-wrap">
        {words}
      </blockquote>
    </Notice>
  )
}
