'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Writer, WriterAt } from '@/app/notes/text/authors'
import { useTRPC } from '@/app/trpc/client'
import { authorAt } from '@/lib/workshop/author'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'

const freshMs = 3000

/** Who wrote what in a worksheet, while it is to be shown; asked again every few seconds, since people go on writing. */
export function useWriters(instanceId: string, shown: boolean): { writers: Writer[]; writerAt: WriterAt | undefined } {
  const { assessmentId, me } = useRoom()
  const worksheet = useWorksheet()
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.worksheet.authors.queryOptions({ assessmentId, instanceId }, { enabled: shown, refetchInterval: freshMs }),
  )
  const ownClientId = worksheet?.doc.clientID
  const { memberId, name } = me
  return useMemo(() => {
    if (!shown || !data) return { writers: [], writerAt: undefined }
    const people = new Map(data.map((author) => [author.memberId, author.name]))
    const writers = [...people].map(([memberId, name], mark) => ({ memberId, name, mark }))
    const own = writers.find((writer) => writer.memberId === memberId) ?? { memberId, name, mark: writers.length }
    const writerAt: WriterAt = (clientId, clock) => {
      const author = authorAt(data, clientId, clock)
      if (author) return writers.find((writer) => writer.memberId === author.memberId)
      // What was just typed here is known to be mine before the server has said so.
      return clientId === ownClientId ? own : undefined
    }
    return { writers, writerAt }
  }, [shown, data, ownClientId, memberId, name])
}
