'use client'

import { useState } from 'react'
import { QueryProblem } from '@/app/trpc/query-problem'
import { Button } from '@/app/ui/button'
import { useRoom } from '../../data/room'
import { CommentForm } from './comment-form'
import { ThreadOnText } from './thread'
import type { Comments } from './use-comments'
import { useCommentActs } from './use-threads'

type CommentsProps = { comments: Comments; instanceId: string; field: string }

/** What is said about a text, below it: open threads, resolved ones on demand. */
export function CommentsOnText({ comments, instanceId, field }: CommentsProps) {
  const { may } = useRoom()
  const acts = useCommentActs()
  const [withResolved, setWithResolved] = useState(false)
  const { query, threads, open, setOpen, beginning, selected, standing } = comments
  const settled = threads.filter(({ resolved }) => resolved).length
  const openOnes = threads.length - settled
  const shown = withResolved ? threads : threads.filter(({ resolved }) => !resolved)
  return (
    <section aria-label="Comments" className="flex max-h-[45%] shrink-0 flex-col low:max-h-none border-t border-line">
      <h3 className="flex items-center px-4 sm:px-5">
        <button
          type="button"
          aria-expanded={open}
          aria-controls="worksheet-comments"
          onClick={() => setOpen(!open)}
          className="min-h-11 grow text-left text-sm font-semibold"
        >
          Comments
          <span className="ml-2 font-normal text-soft">{openOnes === 0 ? 'none open' : `${openOnes} open`}</span>
        </button>
        {settled > 0 && open && (
          <Button
            size="small"
            variant="quiet"
            aria-pressed={withResolved}
            onClick={() => setWithResolved(!withResolved)}
          >
            {withResolved ? 'Hide resolved' : `Show ${settled} resolved`}
          </Button>
        )}
      </h3>
      <div id="worksheet-comments" hidden={!open} className="relative min-h-0 overflow-y-auto px-4 pb-4 sm:px-5">
        {beginning ? (
          <div className="mb-4 grid gap-2 border-l-4 border-accent py-1 pl-3">
            {beginning.passage && <p className="truncate text-sm text-soft">“{beginning.passage.quote}”</p>}
            <CommentForm
              key={beginning.passage?.quote}
              label={beginning.passage ? 'Comment on the passage' : 'Comment on this text'}
              verb="Comment"
              focused
              onCancel={comments.stop}
              onSend={async (text) => {
                const refusal = await acts.start({ instanceId, field, passage: beginning.passage, text })
                if (refusal === undefined) comments.stop()
                return refusal
              }}
            />
          </div>
        ) : (
          may.comment && (
            <Button size="small" className="mb-4" onClick={() => comments.start(null)}>
              Comment on this text
            </Button>
          )
        )}
        {query.isError && !query.data && <QueryProblem error={query.error} retry={() => void query.refetch()} />}
        {threads.length === 0 && !beginning && (
          <p className="measure text-sm text-soft">
            {may.comment
              ? 'Select words in the text and press the speech bubble to talk about them here.'
              : 'Nobody has commented on this text yet.'}
          </p>
        )}
        <ul className="grid gap-5">
          {shown.map((thread) => (
            <ThreadOnText
              key={thread.id}
              thread={thread}
              acts={acts}
              selected={thread.id === selected}
              standing={standing.includes(thread.id)}
              onSelect={() => comments.select(thread.id)}
            />
          ))}
        </ul>
      </div>
    </section>
  )
}
