'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { authorAt } from '@/lib/workshop/author'
import type { Writer, WriterAt } from './text/authors'

/** Who writes here now, and under which client id. */
export type OwnHand = { clientId: number | undefined; memberId: string; name: string }

type WritersOf = { assessmentId: string; instanceId: string; shown: boolean; own?: OwnHand }

/** Who wrote what in a worksheet, while it is to be shown. */
export function useWriters({ assessmentId, instanceId, shown, own }: WritersOf): {
  writers: Writer[]
  writerAt: WriterAt | undefined
} {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.worksheet.authors.queryOptions({ assessmentId, instanceId }, { enabled: shown }))
  const { clientId: ownClientId, memberId, name } = own ?? {}
  return useMemo(() => {
    if (!shown || !data) return { writers: [], writerAt: undefined }
    const people = new Map(data.map((author) => [author.memberId, author.name]))
    const writers = [...people].map(([memberId, name], mark) => ({ memberId, name, mark }))
    const writerOf = (id: string) => writers.find((writer) => writer.memberId === id)
    const me =
      memberId !== undefined && name !== undefined
        ? (writerOf(memberId) ?? { memberId, name, mark: writers.length })
        : undefined
    const writerAt: WriterAt = (clientId, clock) => {
      const author = authorAt(data, clientId, clock)
      if (author) return writerOf(author.memberId)
      // What was just typed here is known to be mine before the server has said so.
      return clientId === ownClientId ? me : undefined
    }
    return { writers, writerAt }
  }, [shown, data, ownClientId, memberId, name])
}
