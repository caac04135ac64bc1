'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { dayInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { organisationRoleTerms } from '@/lib/organisation/role'
import { type Organisation, useRefreshOrganisation } from './use-organisation'

/** Links that nobody has used yet, to send or to withdraw. */
export function OpenInvitations({ invitations }: Pick<Organisation, 'invitations'>) {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(window.location.origin), [])
  const trpc = useTRPC()
  const refresh = useRefreshOrganisation()
  const withdraw = useMutation(
    trpc.organisation.withdrawInvitation.mutationOptions({ onSettled: () => void refresh() }),
  )
  if (invitations.length === 0) return null
  return (
    <>
      {withdraw.isError && <Notice kind="problem">{sentenceOf(withdraw.error)}</Notice>}
      <ul aria-label="Open invitations" className="mt-6 border-t border-edge">
        {invitations.map(({ id, role, note, expiresAt, token }) => {
          const link = `${origin}/welcome/${token}`
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
              <div className="min-w-48 grow">
                <p className="font-semibold">{note}</p>
                <p className="tabular text-sm text-soft">
                  {organisationRoleTerms[role].name}, open until {dayInWords(expiresAt)}
                </p>
                <p className="font-mono text-sm break-all">{link}</p>
              </div>
              <CopyButton text={link} what={`link for ${note}`} />
              <Button
                size="small"
                variant="quiet"
                busy={withdraw.isPending && withdraw.variables.invitationId === id}
                onClick={() => withdraw.mutate({ invitationId: id })}
              >
                Withdraw<span className="sr-only"> the link for {note}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
