'use client'

import { type Query, useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useRef } from 'react'
import { AnswersContext } from '@/app/trpc/answers-context'
import { isStale, type TopicVersions } from '@/lib/workshop/topic'

const retryMs = 3000

/**
 * Fetches again whatever this page shows of the assessment that is older than `topics`, the current versions as its
 * stage tells them: when they change, and when an answer comes that was read before a change that is told already.
 */
export function useLiveAnswers(assessmentId: string, topics: TopicVersions | undefined): void {
  const queries = useQueryClient()
  const answers = useContext(AnswersContext)
  // For which versions each query was fetched again: once is enough, whatever the answer says.
  const askedFor = useRef(new Map<string, TopicVersions>())

  useEffect(() => {
    if (!topics) return
    const current = topics
    function check({ queryHash, queryKey, state }: Query): void {
      const shown = state.data === undefined ? undefined : answers.of(queryHash)
      if (shown?.assessmentId !== assessmentId || !isStale(shown.versions, current)) return
      if (askedFor.current.get(queryHash) === current) return
      askedFor.current.set(queryHash, current)
      void queries.invalidateQueries({ queryKey, exact: true })
    }
    const retries = new Set<ReturnType<typeof setTimeout>>()
    /** What could not be fetched is still old: it is fetched again after a while. */
    function checkLater(query: Query): void {
      askedFor.current.delete(query.queryHash)
      const retry = setTimeout(() => {
        retries.delete(retry)
        check(query)
      }, retryMs)
      retries.add(retry)
    }
    for (const query of queries.getQueryCache().getAll()) check(query)
    const stop = queries.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return
      if (event.action.type === 'success') check(event.query)
      else if (event.action.type === 'error') checkLater(event.query)
    })
    return () => {
      stop()
      for (const retry of retries) clearTimeout(retry)
    }
  }, [assessmentId, topics, queries, answers])
}
