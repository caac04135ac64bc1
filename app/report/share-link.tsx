'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { QrCodeDrawing } from '@/app/invitation/qr-code-drawing'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { CopyButton } from '@/app/ui/copy-button'
import { dayInWords } from '@/app/ui/day'
import { Dialog } from '@/app/ui/dialog'
import { LinkButton } from '@/app/ui/link-button'
import { leftOutInWords } from '@/lib/report/sections'
import type { ReportVersion } from './versions-panel'

const states: Record<string, string> = { expired: 'Expired', revoked: 'Withdrawn' }

export function ShareLink({ assessmentId, link }: { assessmentId: string; link: ReportVersion['links'][number] }) {
  const { id, token, expiresAt, state, views, choice, hasPasscode } = link
  const [origin, setOrigin] = useState('')
  const [revoking, setRevoking] = useState(false)
  const [showing, setShowing] = useState(false)
  useEffect(() => setOrigin(window.location.origin), [])
  const trpc = useTRPC()
  const queries = useQueryClient()
  const unshare = useMutation(
    trpc.report.unshare.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.report.list.queryKey() })
        setRevoking(false)
      },
    }),
  )
  const seen = `opened by ${views} ${views === 1 ? 'reader' : 'readers'}`
  return (
    <div className="grid gap-2">
      <p className="tabular text-sm">
        {state === 'open' ? `Open until ${dayInWords(expiresAt)}` : (states[state] ?? state)},{' '}
        <span className="text-soft">
          {seen}
          {hasPasscode && ', with a passcode'}
        </span>
        {leftOutInWords(choice) && (
          <span className="block text-soft">
            {choice.naming === 'roles' ? 'By role, without ' : 'Without '}
            {leftOutInWords(choice)}
          </span>
        )}
      </p>
      {state === 'open' && (
        <div className="flex flex-wrap gap-1.5">
          <CopyButton text={`${origin}/shared/${token}`} what="share link" />
          <LinkButton href={`/shared/${token}`} target="_blank" size="small">
            Open
          </LinkButton>
          <Button size="small" onClick={() => setShowing(true)}>
            Show the code
          </Button>
          <Button size="small" variant="quiet" onClick={() => setRevoking(true)}>
            Withdraw
          </Button>
        </div>
      )}
      <Dialog
        open={showing}
        onOpenChange={setShowing}
        width="wide"
        title="Code of the share link"
        description={hasPasscode ? 'Scan the code, then give the passcode.' : 'Scan the code to read the report.'}
      >
        <QrCodeDrawing text={`${origin}/shared/${token}`} label="Code of the share link" />
      </Dialog>
      {revoking && (
        <ConfirmDialog
          title="Withdraw the link"
          description={`It opens nothing any more, at once. It was ${seen}; what was read can’t be taken back.`}
          act="Withdraw link"
          doing={unshare}
          onConfirm={() => unshare.mutate({ assessmentId, linkId: id })}
          onClose={() => setRevoking(false)}
        />
      )}
    </div>
  )
}
