'use client'

import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'

type RemoveDialogProps = {
  title: string
  description: string
  removing: { isPending: boolean; error: unknown }
  onRemove: () => void
  onClose: () => void
}

/** Asks before something is removed for good. */
export function RemoveDialog({ title, description, removing, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Remove “${title}”`}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" busy={removing.isPending} onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    >
      {Boolean(removing.error) && <Notice kind="problem">{sentenceOf(removing.error)}</Notice>}
    </Dialog>
  )
}
