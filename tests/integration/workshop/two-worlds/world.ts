import { randomUUID } from 'node:crypto'
import type { DocumentRef } from '../../../../lib/workshop/document.ts'
import { appRouter } from '../../../../server/api/router.ts'
import { type Plan, planOf } from '../../../../server/assessment/plan.ts'
import type { Services } from '../../../../server/services.ts'
import { createNaming, type Naming } from './naming.ts'

/** The people of every world: who leads, whose ballot is secret, who rates beside them, who watches. */
export const roles = { lead: 'lead', voter: 'assessor', other: 'assessor', observer: 'observer' } as const
export type Who = keyof typeof roles
export type People = Readonly<Record<Who, string>>

type Api = ReturnType<typeof appRouter.createCaller>
type PlannedItem = Plan['processes'][number]['instances'][number]['items'][number]

/** One of two assessments that are made, and treated, alike. */
export type World = {
  assessmentId: string
  services: Services
  naming: Naming
  api: Readonly<Record<Who, Api>>
  memberOf: Readonly<Record<Who, string>>
  userOf: People
  plan(): Promise<Plan>
  /** The items on the agenda, as the plan stands. */
  items(): Promise<PlannedItem[]>
  ballotOf(who: Who): DocumentRef & { kind: 'ballot' }
}

/** People of the lead's organisation, known in all worlds. */
export async function createPeople({ db }: Services, lead: string): Promise<People> {
  const { organisationId } = await db.user.findUniqueOrThrow({ where: { id: lead } })
  const person = async (name: string): Promise<string> => {
    const { id } = await db.user.create({ data: { id: randomUUID(), organisationId, kind: 'guest', name } })
    return id
  }
  return { lead, voter: await person('Vera'), other: await person('Otto'), observer: await person('Olga') }
}

/** Plans an assessment of two processes, with everybody in it; calls go straight to the procedures. */
export async function createWorld(services: Services, people: People): Promise<World> {
  const apiOf = (userId: string) =>
    appRouter.createCaller({
      services,
      session: { id: userId, userId, expiresAt: Infinity },
      address: '127.0.0.1',
      cookies: {},
      setCookie: () => undefined,
    })
  const api = {
    lead: apiOf(people.lead),
    voter: apiOf(people.voter),
    other: apiOf(people.other),
    observer: apiOf(people.observer),
  }
  const { id: assessmentId } = await api.lead.assessment.create({
    title: 'Service desk',
    purpose: '',
    sponsor: '',
    unit: 'Oslo',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'median',
    processes: [
      { processId: 'RAF.1', targetLevel: 1 },
      { processId: 'RAF.2', targetLevel: 1 },
    ],
  })
  const lead = await services.db.member.findFirstOrThrow({ where: { assessmentId } })
  const join = async (who: Who, after: number): Promise<string> => {
    const id = randomUUID()
    const joinedAt = new Date(lead.joinedAt.getTime() + after)
    await services.db.member.create({ data: { id, assessmentId, userId: people[who], role: roles[who], joinedAt } })
    return id
  }
  const memberOf = {
    lead: lead.id,
    voter: await join('voter', 1),
    other: await join('other', 2),
    observer: await join('observer', 3),
  }
  await services.stages.project(assessmentId)
  const plan = () => planOf(services.db, { id: memberOf.lead, role: 'lead', assessmentId })
  return {
    assessmentId,
    services,
    naming: createNaming(),
    api,
    memberOf,
    userOf: people,
    plan,
    async items() {
      const { processes } = await plan()
      return processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items))
    },
    ballotOf: (who) => ({ kind: 'ballot', workshop: assessmentId, member: memberOf[who] }),
  }
}
