'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC, useTRPCClient } from '@/app/trpc/client'
import { useRoom } from '../../data/room'

/** The threads on a worksheet. */
export function useThreads(instanceId: string) {
  const { assessmentId } = useRoom()
  return useQuery(useTRPC().comment.list.queryOptions({ assessmentId, instanceId }))
}

export type CommentActs = ReturnType<typeof useCommentActs>

/** What one does with comments. Each act resolves to why it did not happen, or to undefined when it did. */
export function useCommentActs() {
  const { assessmentId } = useRoom()
  const api = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()

  const done = useCallback(
    async (act: Promise<unknown>): Promise<string | undefined> => {
      try {
        await act
      } catch (error) {
        return sentenceOf(error)
      }
      await queries.invalidateQueries({ queryKey: trpc.comment.pathKey() })
    },
    [queries, trpc],
  )

  return {
    start: (thread: Omit<Parameters<typeof api.comment.start.mutate>[0], 'assessmentId'>) =>
      done(api.comment.start.mutate({ assessmentId, ...thread })),
    reply: (threadId: string, text: string) => done(api.comment.reply.mutate({ assessmentId, threadId, text })),
    edit: (commentId: string, text: string) => done(api.comment.edit.mutate({ assessmentId, commentId, text })),
    remove: (commentId: string) => done(api.comment.remove.mutate({ assessmentId, commentId })),
    resolve: (threadId: string, resolved: boolean) =>
      done(api.comment.resolve.mutate({ assessmentId, threadId, resolved })),
  }
}
