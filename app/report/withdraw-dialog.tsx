'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Field, TextArea } from '@/app/ui/field'
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
    <ConfirmDialog
      title={`Withdraw version ${version.version}`}
      description="It holds no more, and its share links open nothing, at once. The team can still read it, marked with your reason. It can’t be issued again."
      act="Withdraw version"
      doing={withdraw}
      disabled={reason.trim() === ''}
      onConfirm={() => withdraw.mutate({ assessmentId, reportId: version.id, reason })}
      onClose={onClose}
    >
      <Field label="Why">
        {(control) => (
          <TextArea {...control} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </ConfirmDialog>
  )
}
