'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Later } from '@/app/later/later'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { CopyButton } from '@/app/ui/copy-button'
import { dayInWords } from '@/app/ui/day'
import { QrCode } from '@/app/ui/icons'
import { roleNames } from '@/lib/workshop/role'
import type { Invitation } from './invitations-section'

const code = { load: () => import('./code-dialog') }

const states: Record<Invitation['state'], string> = { open: 'open', expired: 'expired', revoked: 'withdrawn' }

/** One link: to copy, to show as a code, to withdraw. */
export function InvitationRow({ assessmentId, invitation }: { assessmentId: string; invitation: Invitation }) {
  const { id, role, asksLead, token, expiresAt, state } = invitation
  const [origin, setOrigin] = useState('')
  const [showing, setShowing] = useState(false)
  const [revoking, setRevoking] = useState(false)
  useEffect(() => setOrigin(window.location.origin), [])
  const link = `${origin}/join/${token}`

  const trpc = useTRPC()
  const queries = useQueryClient()
  const revoke = useMutation(
    trpc.invitation.revoke.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.invitation.list.queryKey() })
        setRevoking(false)
      },
    }),
  )

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-48 grow">
        <p className={state === 'open' ? 'font-semibold' : 'text-soft'}>{roleNames[role]}</p>
        <p className="tabular text-sm text-soft">
          {state === 'open'
            ? `Open until ${dayInWords(expiresAt)}${asksLead ? ', asks you first' : ''}`
            : `${states[state]}, lets nobody in`}
        </p>
      </div>
      {state === 'open' && (
        <div className="flex flex-wrap gap-2">
          <CopyButton text={link} what={`link for ${roleNames[role]}`} />
          <Button size="small" onClick={() => setShowing(true)}>
            <QrCode />
            Show the code
          </Button>
          <Button size="small" variant="quiet" onClick={() => setRevoking(true)}>
            Withdraw
          </Button>
        </div>
      )}
      {showing && (
        <Later code={code}>
          {({ CodeDialog }) => <CodeDialog link={link} role={role} onClose={() => setShowing(false)} />}
        </Later>
      )}
      {revoking && (
        <ConfirmDialog
          title="Withdraw the link"
          description="Nobody can join by it any more. Those who have joined stay in the team."
          act="Withdraw link"
          doing={revoke}
          onConfirm={() => revoke.mutate({ assessmentId, invitationId: id })}
          onClose={() => setRevoking(false)}
        />
      )}
    </div>
  )
}
