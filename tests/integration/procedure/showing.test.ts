import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { isStale, type TopicVersions } from '../../../lib/workshop/topic.ts'
import { appRouter } from '../../../server/api/router.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let workshop: Workshop
beforeAll(async () => {
  lead = await server.firstAccount()
  workshop = await planWorkshop(server, lead)
})

/** Queries that show nothing of one assessment that goes on changing. */
const ofNoAssessment = [
  'account.me',
  'assessment.list',
  'auditLog.fileOfAssessment',
  'auditLog.fileOfOrganisation',
  'auditLog.ofAssessment',
  'auditLog.ofOrganisation',
  'auditLog.retention',
  'demo.roles',
  'invitation.nextStanding',
  'invitation.open',
  'invitation.standing',
  'model.export',
  'model.get',
  'model.list',
  'model.template',
  'model.view',
  'organisation.invitation',
  'organisation.people',
  'privacy.people',
  'report.shared',
  'report.verify',
  'session.list',
]

const definition = z.object({ type: z.string(), meta: z.object({ shows: z.unknown().optional() }) })

test('every query about an assessment says which topics it shows', () => {
  const silent = Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) => {
    const { type, meta } = definition.parse(Reflect.get(procedure, '_def'))
    return type === 'query' && meta.shows === undefined ? [path] : []
  })
  expect(silent.toSorted()).toEqual(ofNoAssessment)
})

const answerSchema = z.object({
  result: z.object({
    data: z.object({ shows: z.object({ assessmentId: z.string(), versions: z.record(z.string(), z.int()) }) }),
  }),
})

async function shownBy(path: string): Promise<TopicVersions> {
  const { assessmentId } = workshop
  const input = encodeURIComponent(JSON.stringify({ assessmentId }))
  const answer = await fetch(`${server.url}/api/trpc/${path}?input=${input}`, { headers: { cookie: lead.cookie } })
  const { shows } = answerSchema.parse(await answer.json()).result.data
  expect(shows.assessmentId).toBe(assessmentId)
  return shows.versions
}

test('an answer carries the versions of its topics, and is stale once one of them has changed', async () => {
  const { assessmentId } = workshop
  const register = await shownBy('evidence.list')
  expect(Object.keys(register)).toEqual(['evidence', 'plan', 'team'])
  const piece = { kind: 'document', title: 'Procedure', source: 'Desk', date: '2026-11-20', strength: 'fair' } as const
  await lead.api.evidence.add.mutate({ assessmentId, ...piece, links: [] })
  const now = await shownBy('evidence.list')
  expect(isStale(register, now)).toBe(true)
  expect(isStale(now, now)).toBe(false)
})

test('what an answer shows is left out of what is given to the page', async () => {
  const { assessmentId } = workshop
  const register = await lead.api.evidence.list.query({ assessmentId })
  expect(register.map(({ title }) => title)).toContain('Procedure')
})
