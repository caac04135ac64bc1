'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextArea } from '@/app/ui/field'
import type { Moderation } from './use-moderation'

type ReopenDialogProps = { open: boolean; onClose: () => void; moderation: Moderation; itemId: string }

/** Taking up a recorded item needs a reason; the old record is kept with it. */
export function ReopenDialog({ open, onClose, moderation, itemId }: ReopenDialogProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  async function reopen(): Promise<void> {
    if (reason.trim() === '') return setMissing(true)
    if (await moderation.reopen(itemId, reason)) {
      setReason('')
      onClose()
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Reopen this item"
      description="The record stays in the history with your reason. The item is rated once more."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={moderation.busy} onClick={() => void reopen()}>
            Reopen
          </Button>
        </>
      }
    >
      <Field
        label="Reason"
        hint="What is new: evidence, a mistake, an objection."
        {...(missing && reason.trim() === '' && { error: 'Write why the item is taken up again.' })}
      >
        {(control) => (
          <TextArea {...control} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {moderation.problem && <p className="mt-3 font-semibold text-danger">{moderation.problem}</p>}
    </Dialog>
  )
}
