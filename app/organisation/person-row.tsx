'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { dayInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { organisationRoleTerms } from '@/lib/organisation/role'
import { PasswordLink } from './password-link'
import { RoleSelect } from './role-select'
import { type Organisation, useRefreshOrganisation } from './use-organisation'

type PersonRowProps = { person: Organisation['people'][number]; isMe: boolean }

/** Somebody with an account: their role, and whether they can be signed in. */
export function PersonRow({ person, isMe }: PersonRowProps) {
  const { id: userId, name, email, role, deactivatedAt } = person
  const [ending, setEnding] = useState(false)
  const trpc = useTRPC()
  const refresh = useRefreshOrganisation()
  const setRole = useMutation(trpc.organisation.setRole.mutationOptions({ onSettled: () => void refresh() }))
  const reactivate = useMutation(trpc.organisation.reactivate.mutationOptions({ onSettled: () => void refresh() }))
  const deactivate = useMutation(
    trpc.organisation.deactivate.mutationOptions({
      onSuccess: async () => {
        setEnding(false)
        await refresh()
      },
    }),
  )
  const problem = setRole.error ?? reactivate.error
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <span aria-hidden="true">
        <Avatar id={userId} name={name} />
      </span>
      <p className="min-w-48 grow font-semibold break-words">
        {name}
        {isMe && <span className="font-normal text-soft"> (you)</span>}
        <span className="block text-sm font-normal text-soft">
          {deactivatedAt ? `Deactivated on ${dayInWords(deactivatedAt)}` : email}
        </span>
      </p>
      {deactivatedAt ? (
        <>
          <p className="text-soft">{organisationRoleTerms[role].name}</p>
          <Button size="small" busy={reactivate.isPending} onClick={() => reactivate.mutate({ userId })}>
            Reactivate<span className="sr-only"> {name}</span>
          </Button>
        </>
      ) : (
        <>
          <div className="w-44">
            <RoleSelect
              aria-label={`Role of ${name}`}
              value={role}
              disabled={setRole.isPending}
              title={organisationRoleTerms[role].explanation}
              onRole={(role) => setRole.mutate({ userId, role })}
              className="min-h-10 pointer-coarse:min-h-11"
            />
          </div>
          {!isMe && <PasswordLink userId={userId} name={name} />}
          <Button size="small" variant="quiet" onClick={() => setEnding(true)}>
            Deactivate<span className="sr-only"> {name}</span>
          </Button>
        </>
      )}
      {problem && (
        <Notice kind="problem" className="w-full">
          {sentenceOf(problem)}
        </Notice>
      )}
      {ending && (
        <ConfirmDialog
          title={`Deactivate ${name}`}
          description="Nobody can sign in with this account any more, and its sessions end at once. What they did stays, with their name. You can reactivate it later."
          act="Deactivate account"
          doing={deactivate}
          onConfirm={() => deactivate.mutate({ userId })}
          onClose={() => {
            deactivate.reset()
            setEnding(false)
          }}
        />
      )}
    </div>
  )
}
