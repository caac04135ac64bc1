import { callTRPCProcedure, TRPCError } from '@trpc/server'
import * as Y from 'yjs'
import { z } from 'zod'
import { appRouter } from '../../../../server/api/router.ts'
import type { Who, World } from './world.ts'

/** What something gives, or what it is refused with. */
export async function outcomeOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return { gives: await call() }
  } catch (error) {
    if (error instanceof TRPCError) return { refused: error.code, message: error.message }
    throw error
  }
}

/** What they tell is about more than one assessment: the two worlds see each other in it. */
const aboutMore = [
  'assessment.list',
  'auditLog.fileOfOrganisation',
  'auditLog.ofOrganisation',
  'comparison.choices',
  'organisation.people',
]
/** Made of the report, which is looked at, and of nothing else; slow. */
const ofTheReport = ['report.missingLetters']

const definition = z.object({ type: z.string() })

/** What the API tells is found, not listed: it grows. */
const queries = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => definition.parse(Reflect.get(procedure, '_def')).type === 'query')
  .map(([path]) => path)
  .filter((path) => ![...aboutMore, ...ofTheReport].includes(path))

const listed = z.array(z.looseObject({ id: z.string() }))

/** Every answer of the API that is not about the voter alone, as these people get it. */
export async function answersOf(world: World, people: readonly Who[]): Promise<string> {
  const { assessmentId, naming, services, userOf } = world
  const { processes } = await world.plan()
  const told: string[] = []
  for (const who of people) {
    const ctx = {
      services,
      session: { id: userOf[who], userId: userOf[who], expiresAt: Infinity },
      address: '127.0.0.1',
      cookies: {},
      setCookie: () => undefined,
    }
    const ask = (path: string, input: object) =>
      outcomeOf(() =>
        callTRPCProcedure({
          router: appRouter,
          path,
          getRawInput: async () => input,
          ctx,
          type: 'query',
          signal: undefined,
          batchIndex: 0,
        }),
      )
    const list = listed.parse(await world.api[who].assessment.list())
    told.push(naming(list.filter(({ id }) => id === assessmentId)))
    const places = processes.flatMap(({ instances }) =>
      instances.flatMap(({ id: instanceId, items }) => items.map(({ id: itemId }) => ({ instanceId, itemId }))),
    )
    for (const path of queries) {
      for (const place of path === 'workshop.history' || path === 'result.item' ? places : places.slice(0, 1)) {
        told.push(`${who} ${path} ${naming(await ask(path, { assessmentId, ...place }))}`)
      }
    }
  }
  // Two worlds in which everybody is refused everything are alike too, and show nothing.
  if (!told.some((line) => line.includes('lead report.preview {"gives"'))) throw new Error('The lead was told nothing.')
  return told.join('\n')
}

/** The stage as it was brought to everybody's sockets, with all that was ever written into it. */
export function stageOf({ services, assessmentId, naming }: World): Promise<string> {
  return services.sync.read({ kind: 'stage', workshop: assessmentId }, (doc) => {
    const update = Y.encodeStateAsUpdate(doc)
    const { structs } = Y.decodeUpdate(update)
    // Client ids are random, and with them which comes first.
    const written = structs.map((struct) => [
      struct.id.clock,
      struct.length,
      struct instanceof Y.Item ? [struct.parentSub, struct.content.getContent()] : struct.constructor.name,
    ])
    return naming([written, doc.getMap('stage').toJSON(), [...doc.getMap('voted').keys()].map(naming).sort()])
  })
}

/** What the audit trail says of the assessment. */
export async function auditOf({ services, assessmentId, naming }: World): Promise<string> {
  const events = await services.db.auditEvent.findMany({ where: { assessmentId }, orderBy: { id: 'asc' } })
  return naming(events.map(({ action, detail }) => [action, JSON.parse(detail)]))
}
