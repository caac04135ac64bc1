'use client'

import type { FormEvent, ReactNode } from 'react'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'

type FormDialogProps = {
  title: string
  /** What the button says that adds something new; undefined where something is changed that is there already. */
  adds: string | undefined
  busy: boolean
  /** Why it was not taken. */
  problem: unknown
  onSubmit: (event: FormEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A wide form in a dialog, which adds something or changes it. */
export function FormDialog({ title, adds, busy, problem, onSubmit, onClose, children }: FormDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={title}
      width="wide"
    >
      <form onSubmit={onSubmit} noValidate className="grid gap-6">
        {children}
        {Boolean(problem) && <Notice kind="problem">{sentenceOf(problem)}</Notice>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{adds === undefined ? 'Leave as it was' : 'Not now'}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {adds ?? 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
