'use client'

import { useState } from 'react'
import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Dialog } from '@/app/ui/dialog'
import type { Comment } from '@/lib/workshop/comment'
import { useRoom } from '../../data/room'
import { CommentForm } from './comment-form'
import type { CommentActs } from './use-threads'

/** One comment; who wrote it can change it, and take it back as the lead can. */
export function CommentInThread({ comment, acts }: { comment: Comment; acts: CommentActs }) {
  const { me, may } = useRoom()
  const [doing, setDoing] = useState<'edit' | 'delete'>()
  const [problem, setProblem] = useState<string>()
  const { id, memberId, name, text, at, editedAt } = comment
  const own = may.comment && memberId === me.memberId
  const stop = () => setDoing(undefined)

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
      <span aria-hidden="true">
        <Avatar id={memberId} name={name} className="text-sm" />
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <b>{name}</b>
          <time dateTime={at} className="text-soft">
            {momentInWords(at)}
            {editedAt && ', changed'}
          </time>
        </p>
        {doing === 'edit' ? (
          <CommentForm
            label="Change the comment"
            verb="Save"
            initial={text}
            focused
            onCancel={stop}
            onSend={async (changed) => {
              const refusal = await acts.edit(id, changed)
              if (refusal === undefined) stop()
              return refusal
            }}
          />
        ) : (
          <p className="whitespace-pre-line wrap-anywhere">{text}</p>
        )}
        {doing !== 'edit' && (own || may.lead) && (
          <p className="flex gap-3 text-sm">
            {own && (
              <button type="button" className="link min-h-6 text-soft" onClick={() => setDoing('edit')}>
                Change
              </button>
            )}
            <button type="button" className="link min-h-6 text-soft" onClick={() => setDoing('delete')}>
              Delete
            </button>
          </p>
        )}
      </div>
      <Dialog
        open={doing === 'delete'}
        onOpenChange={(open) => !open && stop()}
        title="Delete this comment?"
        description={`“${text.length > 120 ? `${text.slice(0, 119)}…` : text}”, ${name}. It can’t be brought back.`}
        actions={
          <>
            <Button onClick={stop}>Cancel</Button>
            <Button
              variant="danger"
              onClick={() =>
                void acts.remove(id).then((refusal) => {
                  setProblem(refusal)
                  if (refusal === undefined) stop()
                })
              }
            >
              Delete the comment
            </Button>
          </>
        }
      >
        {problem && <p className="font-semibold text-danger">{problem}</p>}
      </Dialog>
    </li>
  )
}
