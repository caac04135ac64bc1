'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { dayInWords } from '@/app/ui/day'
import { evidenceKindTerms, evidenceStrengthTerms } from '@/lib/evidence/evidence'
import { bearingInWords, type Piece } from './bearing'
import { PieceDialog } from './piece-dialog'

/** A piece with where it comes from, how much it carries and what it bears on. */
export function PieceRow({ plan, piece, mayWrite }: { plan: Plan; piece: Piece; mayWrite: boolean }) {
  const [open, setOpen] = useState<'change' | 'remove'>()
  return (
    <article aria-label={piece.title} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-4">
      <div className="min-w-64 grow basis-0">
        <h3 className="font-semibold break-words">
          {piece.title} <Reference reference={piece.reference} />
        </h3>
        <p className="text-sm text-soft">
          {evidenceKindTerms[piece.kind].name} · {piece.source} · {dayInWords(piece.date)} ·{' '}
          {evidenceStrengthTerms[piece.strength].name.toLowerCase()} · added by {piece.addedBy}
        </p>
        {piece.note && <p className="measure mt-1 whitespace-pre-line">{piece.note}</p>}
        {piece.links.length === 0 ? (
          <p className="mt-1.5 text-sm text-soft italic">Relates to nothing yet: link it to what is rated.</p>
        ) : (
          <ul aria-label="Relates to" className="mt-1.5 flex flex-wrap gap-1.5">
            {piece.links.map((link) => {
              const words = bearingInWords(plan, link)
              return (
                <li
                  key={words}
                  className="max-w-full rounded-sm border border-line bg-paper px-1.5 text-sm break-words"
                >
                  {words}
                </li>
              )
            })}
          </ul>
        )}
      </div>
      {mayWrite && (
        <div className="flex gap-2">
          <Button size="small" onClick={() => setOpen('change')}>
            Change<span className="sr-only"> {piece.title}</span>
          </Button>
          <Button size="small" variant="quiet" onClick={() => setOpen('remove')}>
            Remove<span className="sr-only"> {piece.title}</span>
          </Button>
        </div>
      )}
      {open === 'change' && <PieceDialog plan={plan} piece={piece} onClose={() => setOpen(undefined)} />}
      {open === 'remove' && <RemovePiece plan={plan} piece={piece} onClose={() => setOpen(undefined)} />}
    </article>
  )
}

/** A link is followed, another reference is read. */
function Reference({ reference }: { reference: string }) {
  if (reference === '') return null
  if (!/^https?:\/\//.test(reference)) return <span className="font-normal text-soft">({reference})</span>
  return (
    <a href={reference} target="_blank" rel="noreferrer" className="link font-normal">
      Open<span className="sr-only"> in a new tab</span>
    </a>
  )
}

function RemovePiece({ plan, piece, onClose }: { plan: Plan; piece: Piece; onClose: () => void }) {
  const trpc = useTRPC()
  const remove = useMutation(trpc.evidence.remove.mutationOptions(useRefreshThen(onClose)))
  return (
    <ConfirmDialog
      title={`Remove “${piece.title}”`}
      description="It no longer covers anything. Results that were recorded on it keep it as it stood."
      act="Remove evidence"
      doing={remove}
      onConfirm={() => remove.mutate({ assessmentId: plan.id, evidenceId: piece.id })}
      onClose={onClose}
    />
  )
}
