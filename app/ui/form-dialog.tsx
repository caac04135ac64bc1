'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'

type FormDialogProps = {
  title: string
  description?: ReactNode
  width?: 'normal' | 'wide'
  /** What the button says that ends the form. */
  submit?: string
  /** What the form may set going: adding, or changing what is there already. */
  saving: readonly { isPending: boolean; error: unknown }[]
  /** Whether everything is filled in that has to be. */
  complete?: boolean
  onSubmit: () => void
  onClose: () => void
  /** The fields; `checked` once the form was submitted: from then on they say what is missing. */
  children: (checked: boolean) => ReactNode
}

/** A form in a dialog, which adds something or changes it. */
export function FormDialog({
  title,
  description,
  width = 'normal',
  submit = 'Save',
  saving,
  complete = true,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const [checked, setChecked] = useState(false)
  const problem = saving.find(({ error }) => error)?.error
  function check(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (complete) onSubmit()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={description} width={width}>
      <form onSubmit={check} noValidate className="grid gap-6">
        {children(checked)}
        {Boolean(problem) && <Notice kind="problem">{sentenceOf(problem)}</Notice>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={saving.some(({ isPending }) => isPending)}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
