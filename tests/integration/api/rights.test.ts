import { getUntypedClient } from '@trpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type OrganisationRight,
  organisationRights,
  type Standing,
  standingHas,
} from '../../../lib/organisation/right.ts'
import { type AssessmentRight, has, rights } from '../../../lib/workshop/right.ts'
import { type Role, roles } from '../../../lib/workshop/role.ts'
import { appRouter } from '../../../server/api/router.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

/**
 * Everybody who might ask: how they stand in the organisation, and in the assessment. Who may most comes last, since a
 * call that gets in might change the assessment for those after.
 */
const callers = [
  ['person who is not signed in', { standing: null, role: null }],
  ['lead of another organisation', { standing: 'administrator', role: null }],
  ['colleague who leads elsewhere', { standing: 'lead', role: null }],
  ['colleague of the organisation', { standing: 'member', role: null }],
  ['guest who was removed', { standing: 'guest', role: null }],
  ['observer', { standing: 'guest', role: 'observer' }],
  ['sponsor', { standing: 'guest', role: 'sponsor' }],
  ['participant', { standing: 'guest', role: 'participant' }],
  ['assessor', { standing: 'guest', role: 'assessor' }],
  ['lead', { standing: 'administrator', role: 'lead' }],
] as const satisfies readonly (readonly [string, { standing: Standing | null; role: Role | null }])[]
type Caller = (typeof callers)[number][0]

let workshop: Workshop
let stranger: Person
const people = new Map<Caller, Person>([['person who is not signed in', server.nobody]])

beforeAll(async () => {
  workshop = await planWorkshop(server, await server.firstAccount())
  const { assessmentId, lead } = workshop
  people.set('lead', lead)
  for (const role of ['assessor', 'participant', 'sponsor', 'observer'] as const) {
    people.set(role, await workshop.join(role, `The ${role}`))
  }
  const removed = await workshop.join('assessor', 'Rolf')
  await lead.api.member.remove.mutate({ assessmentId, memberId: removed.memberId })
  people.set('guest who was removed', removed)

  stranger = await server.strangerAccount('Kai Elsewhere')
  await planWorkshop(server, stranger)
  people.set('lead of another organisation', stranger)
  const { db } = server.services
  await db.user.update({ where: { id: stranger.userId }, data: { role: 'administrator' } })
  const { organisationId } = await db.user.findUniqueOrThrow({ where: { id: lead.userId } })
  for (const [name, role] of [
    ['colleague who leads elsewhere', 'lead'],
    ['colleague of the organisation', 'member'],
  ] as const) {
    const colleague = await server.strangerAccount(name)
    await db.user.update({ where: { id: colleague.userId }, data: { organisationId, role } })
    people.set(name, colleague)
  }
})

const definition = z.object({
  type: z.enum(['query', 'mutation']),
  meta: z.object({ right: z.string() }),
})

const isAssessmentRight = (right: string): right is AssessmentRight => right in rights
const isOrganisationRight = (right: string): right is OrganisationRight => right in organisationRights

/** Ends the account of whoever may call it: tried after all others. */
const last = 'organisation.leave'

/** Every procedure of the API, with the right it says it asks for. What says none fails here. */
const procedures = Object.entries(appRouter._def.procedures)
  .map(([path, procedure]) => {
    const { type, meta } = definition.parse(Reflect.get(procedure, '_def'), {
      error: () => `${path} declares no right.`,
    })
    return { path, type, right: meta.right }
  })
  .sort((a, b) => Number(a.path === last) - Number(b.path === last))

/** By the tables alone: undefined where the call gets in. */
function expectedRefusal(right: string, { standing, role }: { standing: Standing | null; role: Role | null }) {
  if (right === 'anybody') return undefined
  if (standing === null) return 'UNAUTHORIZED'
  if (isOrganisationRight(right)) return standingHas(standing, right) ? undefined : 'FORBIDDEN'
  if (!isAssessmentRight(right)) throw new Error(`${right} is in no table of rights.`)
  if (role === null) return 'NOT_FOUND'
  return has(role, right) ? undefined : 'FORBIDDEN'
}

const sentenceOf = (right: string): string =>
  isAssessmentRight(right) ? rights[right].refusal : isOrganisationRight(right) ? organisationRights[right].refusal : ''

/**
 * Calls a procedure by its name, as a client that is not ours might, with nothing but the assessment: rights are looked
 * at before anything else of the input.
 */
async function foundRefusal(caller: Caller, { path, type, right }: (typeof procedures)[number], assessmentId: string) {
  const client = getUntypedClient((people.get(caller) ?? server.nobody).api)
  const asked = type === 'query' ? client.query(path, { assessmentId }) : client.mutation(path, { assessmentId })
  const refused = await asked.then(
    () => undefined,
    (error: unknown) => refusal(Promise.reject(error)),
  )
  if (refused === undefined) return undefined
  // The sentence too: another refusal with the same code is not one for want of the right.
  const wantsTheRight = [/^You are not signed in/, /^There is no such assessment among yours/].some((told) =>
    told.test(refused.message),
  )
  return wantsTheRight || refused.message === sentenceOf(right) ? refused.code : undefined
}

describe('documents over sockets', () => {
  const rates = (role: Role) => has(role, 'rate')
  let room: Workshop
  const members = new Map<Role, Person & { memberId: string }>()
  beforeAll(async () => {
    room = await planWorkshop(server, workshop.lead)
    const { me } = await room.lead.api.assessment.get.query({ assessmentId: room.assessmentId })
    members.set('lead', { ...room.lead, memberId: me.memberId })
    for (const role of ['assessor', 'participant', 'sponsor', 'observer'] as const) {
      members.set(role, await room.join(role, `The ${role} of the second`))
    }
  })
  const memberOf = (role: Role) => {
    const member = members.get(role)
    if (!member) throw new Error(`Nobody is ${role}.`)
    return member
  }

  /** Opens it and writes: what became of both. */
  async function tried(person: Person, ref: Workshop['stage']): Promise<'written' | 'read' | number> {
    const { api: _api, open, refused } = person
    const opened = await open(ref).catch(() => undefined)
    if (!opened) return refused(ref)
    opened.doc.getMap('tried').set('by', person.userId)
    const end = await Promise.race([
      opened.saved().then(
        () => 'written' as const,
        () => 'read' as const,
      ),
      opened.closed,
    ])
    await opened.close()
    return end === 4403 ? 'read' : end
  }

  test.each(roles)('the %s', async (role) => {
    const person = memberOf(role)
    const other = memberOf(role === 'assessor' ? 'lead' : 'assessor')
    const ballot = (member: string) => ({ kind: 'ballot', workshop: room.assessmentId, member }) as const
    expect({
      stage: await tried(person, room.stage),
      worksheet: await tried(person, room.worksheet),
      own: await tried(person, ballot(person.memberId)),
      others: await tried(person, ballot(other.memberId)),
    }).toEqual({
      stage: 'read',
      worksheet: has(role, 'write-notes') ? 'written' : 'read',
      own: rates(role) ? 'written' : 4403,
      others: 4403,
    })
  })

  test.each(roles)('the %s and a locked worksheet', async (role) => {
    const [instance] = room.plan.processes.flatMap(({ instances }) => instances)
    const terms = { assessmentId: room.assessmentId, instanceId: instance?.id ?? '', locked: true }
    await room.lead.api.workshop.lockNotes.mutate(terms)
    expect(await tried(memberOf(role), room.worksheet)).toBe(has(role, 'write-locked-notes') ? 'written' : 'read')
  })

  test.each([
    ['guest who was removed', 4404],
    ['colleague who leads elsewhere', 4404],
    ['colleague of the organisation', 4404],
    ['lead of another organisation', 4404],
    ['person who is not signed in', 4401],
  ] as const)('the %s', async (name, code) => {
    const person = people.get(name) ?? server.nobody
    const { memberId } = memberOf('assessor')
    const refs = [
      room.stage,
      room.worksheet,
      { kind: 'ballot', workshop: room.assessmentId, member: memberId } as const,
    ]
    for (const ref of refs) expect(await person.refused(ref)).toBe(code)
  })
})

describe.each(procedures)('$path, which asks for: $right', (procedure) => {
  test.each(callers)('%s', async (name, caller) => {
    const found = await foundRefusal(name, procedure, workshop.assessmentId)
    expect(found).toBe(expectedRefusal(procedure.right, caller))
  })

  if (isAssessmentRight(procedure.right)) {
    test('tells a stranger the same of this assessment as of none', async () => {
      const client = getUntypedClient(stranger.api)
      const ask = (assessmentId: string) =>
        refusal(
          procedure.type === 'query'
            ? client.query(procedure.path, { assessmentId })
            : client.mutation(procedure.path, { assessmentId }),
        )
      expect(await ask(workshop.assessmentId)).toEqual(await ask('never-was'))
    })
  }
})

test('ids of another assessment are not found, also by its own kind of lead', async () => {
  const { assessmentId, lead, items } = workshop
  const other = await planWorkshop(server, stranger)
  const [theirs] = items
  if (!theirs) throw new Error('There is nothing to rate.')
  const ofItem = { assessmentId: other.assessmentId, itemId: theirs.id }
  const { workshop: room, consensus, member, invitation } = stranger.api
  const [person] = (await lead.api.assessment.get.query({ assessmentId })).members
  const invited = await lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  const ofMember = { assessmentId: other.assessmentId, memberId: person?.id ?? '' }
  const calls = [
    room.open.mutate(ofItem),
    room.show.mutate(ofItem),
    room.reveal.mutate(ofItem),
    room.again.mutate(ofItem),
    room.reopen.mutate({ ...ofItem, reason: 'Because.' }),
    room.history.query(ofItem),
    stranger.api.result.item.query(ofItem),
    consensus.record.mutate({ ...ofItem, rating: 'F' }),
    member.setRole.mutate({ ...ofMember, role: 'observer' }),
    member.remove.mutate(ofMember),
    invitation.revoke.mutate({ assessmentId: other.assessmentId, invitationId: invited.id }),
  ]
  for (const refused of await Promise.all(calls.map(refusal))) expect(refused.code).toBe('NOT_FOUND')
})
