'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Mentionable } from '@/app/notes/text/mention'
import { useTRPC } from '@/app/trpc/client'
import { roleNames } from '@/lib/workshop/role'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

/** Whom and what notes on a process can name: everybody in the assessment, its outcomes, the evidence register. */
export function useMentions({ process }: Stop): readonly Mentionable[] {
  const { plan, assessmentId } = useRoom()
  const trpc = useTRPC()
  const { data: register } = useQuery(trpc.evidence.list.queryOptions({ assessmentId }))
  return useMemo(
    () => [
      ...plan.members.map(({ id, name, role }) => ({
        kind: 'member' as const,
        id,
        label: name,
        about: roleNames[role],
      })),
      ...process.outcomes.map(({ id, text }) => ({ kind: 'outcome' as const, id, label: id, about: text })),
      ...(register ?? []).map(({ id, title, source, date }) => ({
        kind: 'evidence' as const,
        id,
        label: title,
        about: `${source}, ${date}`,
      })),
    ],
    [plan.members, process.outcomes, register],
  )
}
