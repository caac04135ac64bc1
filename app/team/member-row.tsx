'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshPlan } from '@/app/assessment/use-plan'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Select } from '@/app/ui/field'
import { independenceTerms } from '@/lib/plan/independence'
import { isRole, mayRate, roleNames, roles } from '@/lib/workshop/role'
import { DescribeMember } from './describe-member'
import { whatRolesDo } from './what-roles-do'

type MemberRowProps = {
  assessmentId: string
  member: Plan['members'][number]
  isMe: boolean
  mayEdit: boolean
  /** undefined: the last act worked. */
  onProblem: (sentence: string | undefined) => void
}

const kinds: Record<string, string> = { guest: 'guest', demo: 'demo role' }

/** A person with their role; the lead changes it or ends their access. */
export function MemberRow({ assessmentId, member, isMe, mayEdit, onProblem }: MemberRowProps) {
  const [removing, setRemoving] = useState(false)
  const [describing, setDescribing] = useState(false)
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const settle = {
    onSuccess: async () => {
      onProblem(undefined)
      await refresh()
    },
    onError: (error: unknown) => onProblem(sentenceOf(error)),
    onSettled: () => setRemoving(false),
  }
  const setRole = useMutation(trpc.member.setRole.mutationOptions(settle))
  const remove = useMutation(trpc.member.remove.mutationOptions(settle))

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <span aria-hidden="true">
        <Avatar id={member.id} name={member.name} />
      </span>
      <p className="min-w-40 grow font-semibold break-words">
        {member.name}
        <span className="font-normal text-soft">
          {isMe && ' (you)'}
          {kinds[member.kind] && ` · ${kinds[member.kind]}`}
        </span>
        {mayRate(member.role) && <Standing member={member} />}
      </p>
      {mayEdit ? (
        <div className="flex gap-2 max-sm:flex-wrap">
          <Select
            aria-label={`Role of ${member.name}`}
            value={member.role}
            disabled={setRole.isPending}
            title={whatRolesDo[member.role]}
            onChange={({ target: { value } }) =>
              isRole(value) && setRole.mutate({ assessmentId, memberId: member.id, role: value })
            }
            className="min-h-10 w-44 pointer-coarse:min-h-11"
          >
            {roles.map((role) => (
              <option key={role} value={role} disabled={role === 'lead' && member.kind === 'guest'}>
                {roleNames[role]}
              </option>
            ))}
          </Select>
          {mayRate(member.role) && (
            <Button size="small" variant="quiet" onClick={() => setDescribing(true)}>
              Describe<span className="sr-only"> {member.name}</span>
            </Button>
          )}
          <Button size="small" variant="quiet" disabled={isMe} onClick={() => setRemoving(true)}>
            Remove<span className="sr-only"> {member.name}</span>
          </Button>
        </div>
      ) : (
        <p className="text-soft">{roleNames[member.role]}</p>
      )}
      {mayEdit && describing && mayRate(member.role) && (
        <DescribeMember assessmentId={assessmentId} member={member} onClose={() => setDescribing(false)} />
      )}
      {removing && (
        <ConfirmDialog
          title={`Remove ${member.name}`}
          description="Their access ends at once. Ballots that were revealed and notes they wrote stay, with their name. You can take them back here."
          act="Remove member"
          doing={remove}
          onConfirm={() => remove.mutate({ assessmentId, memberId: member.id })}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  )
}

/** What the plan states of somebody who rates. */
function Standing({ member: { independence, competence } }: Pick<MemberRowProps, 'member'>) {
  const stated = [independence && independenceTerms[independence].name, competence].filter(Boolean)
  return (
    <span className="block text-sm font-normal text-soft">
      {stated.length > 0 ? stated.join(' · ') : 'Independence and competence not stated'}
    </span>
  )
}
