'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { dayInWords } from '@/app/ui/day'
import type { Thread } from '@/lib/workshop/comment'
import { useRoom } from '../../data/room'
import { CommentInThread } from './comment'
import { CommentForm } from './comment-form'
import type { CommentActs } from './use-threads'

type ThreadProps = {
  thread: Thread
  acts: CommentActs
  selected: boolean
  /** Whether the passage it is about is still in the text. */
  standing: boolean
  onSelect: () => void
}

/** What was said about a passage, in order. */
export function ThreadOnText({ thread, acts, selected, standing, onSelect }: ThreadProps) {
  const { may } = useRoom()
  const [problem, setProblem] = useState<string>()
  const { id, passage, resolved, comments } = thread
  return (
    <li
      data-thread={id}
      className={classes('grid gap-2 border-l-4 py-1 pl-3', selected ? 'border-accent' : 'border-line')}
    >
      {passage &&
        (standing ? (
          <button
            type="button"
            aria-pressed={selected}
            onClick={onSelect}
            className="truncate text-left text-sm text-soft hover:text-ink"
            title="Show the passage"
          >
            “{passage.quote}”
          </button>
        ) : (
          <p className="text-sm text-soft">
            {resolved ? 'On' : 'The passage was deleted:'} <q className="line-through">{passage.quote}</q>
          </p>
        ))}
      <ul className="grid gap-3">
        {comments.map((comment) => (
          <CommentInThread key={comment.id} comment={comment} acts={acts} />
        ))}
      </ul>
      {resolved && (
        <p className="text-sm text-soft">
          Resolved by {resolved.by}, {dayInWords(resolved.at)}
        </p>
      )}
      {may.comment && (
        <>
          {!resolved && <CommentForm label="Reply" verb="Reply" onSend={(text) => acts.reply(id, text)} />}
          <Button
            size="small"
            variant="quiet"
            className="justify-self-start"
            onClick={() => void acts.resolve(id, !resolved).then(setProblem)}
          >
            {resolved ? 'Take up again' : 'Resolve'}
          </Button>
        </>
      )}
      {problem && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </li>
  )
}
