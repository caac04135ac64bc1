import { hashKey } from '@tanstack/react-query'
import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { isShowingAnswer, type Shown } from '@/lib/workshop/shown'
import type { AppRouter } from '@/server/api/router'

/** What each answer of the API showed when it was read, by the key of its query. */
export type Answers = { of(queryHash: string): Shown | undefined }

/**
 * A link of the API's client that takes off each answer what it shows, so that pages are given the data alone, and
 * `answers`, which tells what it saw.
 */
export function createAnswers(): { answers: Answers; link: TRPCLink<AppRouter> } {
  const shown = new Map<string, Shown>()
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) =>
      observable((observer) =>
        next(op).subscribe({
          next({ result, context }) {
            const data = result.type === 'data' || result.type === undefined ? result.data : undefined
            if (!isShowingAnswer(data)) return observer.next({ result, context })
            shown.set(hashOf(op), data.shows)
            observer.next({ result: { type: 'data', data: data.data }, context })
          },
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        }),
      )
  return { answers: { of: (queryHash) => shown.get(queryHash) }, link }
}

/** The key that the page's query has for the same call. */
function hashOf({ path, input }: { path: string; input: unknown }): string {
  return hashKey([path.split('.'), { input, type: 'query' }])
}
