'use client'

import { useState } from 'react'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field, TextInput } from '@/app/ui/field'

type EraseDialogProps = {
  name: string
  doing: { isPending: boolean; error: unknown }
  onErase: (name: string) => void
  onClose: () => void
}

/** Asks for the name before somebody is erased: it can't be undone. */
export function EraseDialog({ name, doing, onErase, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState('')
  return (
    <ConfirmDialog
      title={`Erase ${name}?`}
      description="A pseudonym takes the place of the name, and nobody is signed in by it any more. Ballots and texts stay, so that results stay what they are. Issued reports are frozen and keep the name. This cannot be undone."
      act="Erase"
      doing={doing}
      disabled={typed.trim() !== name}
      onConfirm={() => onErase(typed)}
      onClose={onClose}
    >
      <Field label={`Write the name to confirm: ${name}`}>
        {(control) => (
          <TextInput {...control} autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
        )}
      </Field>
    </ConfirmDialog>
  )
}
