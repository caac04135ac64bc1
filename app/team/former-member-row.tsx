'use client'

import { useMutation } from '@tanstack/react-query'
import { type Plan, useRefreshPlan } from '@/app/assessment/use-plan'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { roleNames } from '@/lib/workshop/role'

type FormerMemberRowProps = {
  assessmentId: string
  member: Plan['formerMembers'][number]
  mayEdit: boolean
  /** undefined: the last act worked. */
  onProblem: (sentence: string | undefined) => void
}

/** Somebody who was removed; the lead takes them back as what they were. */
export function FormerMemberRow({ assessmentId, member, mayEdit, onProblem }: FormerMemberRowProps) {
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const takeBack = useMutation(
    trpc.member.takeBack.mutationOptions({
      onSuccess: async () => {
        onProblem(undefined)
        await refresh()
      },
      onError: (error) => onProblem(sentenceOf(error)),
    }),
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <p className="min-w-40 break-words text-soft">{`${member.name}, ${roleNames[member.role]}`}</p>
      {mayEdit && (
        <Button
          size="small"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ assessmentId, memberId: member.id })}
        >
          Take back<span className="sr-only"> {member.name}</span>
        </Button>
      )}
    </div>
  )
}
