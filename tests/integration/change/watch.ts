import { createTRPCClient, httpBatchLink, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { z } from 'zod'
import { createAnswers } from '../../../app/trpc/answers.ts'
import { isStale, type TopicVersions } from '../../../lib/workshop/topic.ts'
import { type AppRouter, appRouter } from '../../../server/api/router.ts'
import type { Person } from '../server.ts'

const definition = z.object({ type: z.string(), meta: z.object({ shows: z.array(z.string()).optional() }).optional() })

/** Queries that say which topics they show. */
export const showingQueries = Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) => {
  const { type, meta } = definition.parse(Reflect.get(procedure, '_def'))
  return type === 'query' && meta?.shows ? [path] : []
})

const answerSchema = z.object({
  result: z.object({ data: z.object({ shows: z.object({ versions: z.custom<TopicVersions>() }), data: z.unknown() }) }),
})

type Seen = { versions: TopicVersions; data: string }

/**
 * Looks at every query before the first change and after each that the people it is given make. `missed` names each change after
 * which an answer was another one though no topic it shows had grown: a page would go on showing the old one.
 */
export function watchAnswers(url: string, lead: Person, about: Record<string, string>) {
  const missed: string[] = []
  const made = new Set<string>()

  async function look(): Promise<Map<string, Seen>> {
    const input = encodeURIComponent(JSON.stringify(Object.fromEntries(showingQueries.map((_, at) => [at, about]))))
    const batch = `${url}/api/trpc/${showingQueries.join(',')}?batch=1&input=${input}`
    const answers = z.array(z.unknown()).parse(await (await fetch(batch, { headers: { cookie: lead.cookie } })).json())
    const seen = new Map<string, Seen>()
    for (const [at, path] of showingQueries.entries()) {
      const read = answerSchema.safeParse(answers[at])
      if (!read.success) continue
      const { shows, data } = read.data.result.data
      seen.set(path, { versions: shows.versions, data: JSON.stringify(data) })
    }
    return seen
  }

  let last: Promise<Map<string, Seen>> | undefined

  async function compare(change: string): Promise<void> {
    made.add(change)
    const before = await last
    last = look()
    for (const [path, now] of await last) {
      const then = before?.get(path)
      if (!then || then.data === now.data || isStale(then.versions, now.versions)) continue
      missed.push(`${change} changes what ${path} answers`)
    }
  }

  const watching: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) => {
      if (op.type !== 'mutation') return next(op)
      return observable((observer) => {
        last ??= look()
        void last.then(() =>
          next(op).subscribe({
            next: (value) =>
              void compare(op.path).then(() => {
                observer.next(value)
                observer.complete()
              }),
            error: (error) => observer.error(error),
          }),
        )
      })
    }

  return {
    missed,
    /** Procedures that were called. */
    made,
    /** The same person, whose every change is watched. */
    watched<Watched extends Person>(person: Watched): Watched {
      const http = httpBatchLink({ url: `${url}/api/trpc`, headers: { cookie: person.cookie, origin: url } })
      return { ...person, api: createTRPCClient<AppRouter>({ links: [watching, createAnswers().link, http] }) }
    },
  }
}
