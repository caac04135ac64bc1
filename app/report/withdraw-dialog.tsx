'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextArea } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { useRefreshVersions } from './use-refresh-versions'
import type { ReportVersion } from './versions-panel'

type WithdrawDialogProps = { assessmentId: string; version: ReportVersion; onClose: () => void }

/** Takes a version back, with the reason; it stays readable for the team. */
export function WithdrawDialog({ assessmentId, version, onClose }: WithdrawDialogProps) {
  const [reason, setReason] = useState('')
  const trpc = useTRPC()
  const refresh = useRefreshVersions()
  const withdraw = useMutation(
    trpc.report.withdraw.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onClose()
      },
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Withdraw version ${version.version}`}
      description="It holds no more, and its share links open nothing, at once. The team can still read it, marked with your reason. It can’t be issued again."
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="danger"
            busy={withdraw.isPending}
            disabled={reason.trim() === ''}
            onClick={() => withdraw.mutate({ assessmentId, reportId: version.id, reason })}
          >
            Withdraw
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {withdraw.isError && <Notice kind="problem">{sentenceOf(withdraw.error)}</Notice>}
        <Field label="Why">
          {(control) => (
            <TextArea {...control} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
