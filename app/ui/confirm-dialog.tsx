'use client'

import type { ReactNode } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'

type ConfirmDialogProps = {
  title: string
  description: string
  /** What the button says that does it. */
  act: string
  /** `danger` where something is lost. */
  variant?: 'danger' | 'primary'
  doing: { isPending: boolean; error: unknown }
  disabled?: boolean
  onConfirm: () => void
  onClose: () => void
  /** What has to be said for it, such as a reason. */
  children?: ReactNode
}

/** Asks before something is done that can't be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, act, variant = 'danger', doing, disabled, onConfirm, onClose, children } = props
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant={variant} busy={doing.isPending} disabled={disabled} onClick={onConfirm}>
            {act}
          </Button>
        </>
      }
    >
      {Boolean(doing.error) && <Notice kind="problem">{sentenceOf(doing.error)}</Notice>}
      {children}
    </Dialog>
  )
}
