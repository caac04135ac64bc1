'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { type Input, useTRPC } from '@/app/trpc/client'
import { FormDialog } from '@/app/ui/form-dialog'
import type { Piece } from './bearing'
import { BearingPicker } from './bearing-picker'
import { PieceFields, type PieceText } from './piece-fields'

type PieceDialogProps = {
  plan: Plan
  /** Undefined for a new one. */
  piece?: Piece
  onClose: () => void
}

const today = () => new Date().toISOString().slice(0, 10)

/** Adds a piece of evidence, or changes one. */
export function PieceDialog({ plan, piece, onClose }: PieceDialogProps) {
  const [text, setText] = useState<PieceText>({
    kind: piece?.kind ?? 'document',
    title: piece?.title ?? '',
    source: piece?.source ?? '',
    reference: piece?.reference ?? '',
    date: piece?.date ?? today(),
    strength: piece?.strength ?? 'fair',
    note: piece?.note ?? '',
  })
  const [links, setLinks] = useState(piece?.links ?? [])
  const trpc = useTRPC()
  const settled = useRefreshThen(onClose)
  const add = useMutation(trpc.evidence.add.mutationOptions(settled))
  const change = useMutation(trpc.evidence.change.mutationOptions(settled))
  function save() {
    const said: Input['evidence']['add'] = { assessmentId: plan.id, ...text, links }
    if (piece) change.mutate({ ...said, evidenceId: piece.id })
    else add.mutate(said)
  }
  return (
    <FormDialog
      title={piece ? 'Change evidence' : 'Add evidence'}
      width="wide"
      submit={piece ? 'Save' : 'Add evidence'}
      saving={[add, change]}
      complete={Boolean(text.title.trim() && text.source.trim() && text.date)}
      onSubmit={save}
      onClose={onClose}
    >
      {(checked) => (
        <>
          <PieceFields value={text} onChange={setText} checked={checked} />
          <BearingPicker plan={plan} links={links} onChange={setLinks} />
        </>
      )}
    </FormDialog>
  )
}
