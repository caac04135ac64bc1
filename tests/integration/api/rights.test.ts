import { getUntypedClient } from '@trpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../lib/workshop/role.ts'
import { appRouter } from '../../../server/api/router.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let workshop: Workshop
let stranger: Person
const people = new Map<Role, Person>()

beforeAll(async () => {
  workshop = await planWorkshop(server, await server.firstAccount())
  stranger = await server.strangerAccount('Kai Elsewhere')
  await planWorkshop(server, stranger)
  for (const role of ['assessor', 'participant', 'sponsor', 'observer'] as const) {
    people.set(role, await workshop.join(role, `The ${role}`))
  }
})

const id = 'none-such'
const item = { itemId: id }

const noResults = {
  assessmentId: id,
  title: 'Spring',
  unit: 'Desk',
  organisation: 'Elsewhere',
  period: null,
  model: { id: 'iso-33054', version: '2020.1', name: 'Services' },
  framework: { id: 'iso-33020-2019', name: 'ISO/IEC 33020:2019', attributeIds: [] },
  scale: { id: 'nplf', name: 'Basic', steps: [] },
  processes: [],
}

/** What only the lead may do, with input that is well-formed. */
const forLeads: Record<string, object> = {
  'archive.about': {},
  'assessment.conclude': {},
  'assessment.noteApproval': { sha256: id, approvedBy: 'Maren Voss', reference: 'Minute of May' },
  'assessment.remove': { title: 'Service desk, autumn' },
  'assessment.setScope': { processes: [{ processId: 'RAF.1', targetLevel: 1 }] },
  'assessment.update': { title: 'Renamed' },
  'comparison.add': { earlierId: id },
  'comparison.addFile': { snapshot: noResults },
  'comparison.choices': {},
  'comparison.remove': { earlierResultId: id },
  'consensus.record': { ...item, rating: 'F' },
  'invitation.admit': { requestId: id },
  'invitation.create': { role: 'assessor' },
  'invitation.list': {},
  'invitation.revoke': { invitationId: id },
  'invitation.turnAway': { requestId: id },
  'invitation.waiting': {},
  'member.describe': { memberId: id, independence: 'A', competence: 'Long experience.' },
  'member.remove': { memberId: id },
  'member.setRole': { memberId: id, role: 'observer' },
  'member.takeBack': { memberId: id },
  'report.issue': { reportId: id },
  'report.noteSignature': { reportId: id, sha256: id, name: 'Maren Voss', reference: 'Letter of May' },
  'report.issueNow': {},
  'report.putUp': {},
  'report.setLook': { accent: null },
  'report.share': { reportId: id, days: 7 },
  'report.unshare': { linkId: id },
  'report.withdraw': { reportId: id, reason: 'Wrong unit.' },
  'screen.link': {},
  'screen.withdraw': {},
  'workshop.again': item,
  'workshop.closeRound': item,
  'workshop.lockNotes': { instanceId: id, locked: true },
  'workshop.open': item,
  'workshop.reopen': { ...item, reason: 'New evidence.' },
  'workshop.park': { ...item, parked: true },
  'workshop.reorder': { scopedProcessId: id, to: 0 },
  'workshop.reveal': item,
  'workshop.setTimer': { seconds: 60 },
  'workshop.show': item,
  'workshop.spotlight': { note: null },
}

const finding = { kind: 'weakness', title: 'Thin notes', concerns: [] }
const action = { title: 'Write them out', closes: [], priority: 'high', effort: 'small' }
const piece = { kind: 'document', title: 'Export', source: 'Tool', date: '2026-11-20', strength: 'fair', links: [] }

/** What only some may do: who they are, and what the others are told. */
const forSome: Record<string, { input: object; roles: readonly Role[]; message: RegExp }> = {
  'assessment.approvePlan': {
    input: { sha256: id },
    roles: ['sponsor'],
    message: /^Only the sponsor approves the plan/,
  },
  ...Object.fromEntries(
    Object.entries({
      start: { instanceId: id, field: 'strengths', passage: null, text: 'Why?' },
      reply: { threadId: id, text: 'Because.' },
      edit: { commentId: id, text: 'Because of that.' },
      remove: { commentId: id },
      resolve: { threadId: id, resolved: true },
    }).map(([name, input]) => [
      `comment.${name}`,
      { input, roles: ['lead', 'assessor', 'participant'] as const, message: /^Your role reads comments/ },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      'finding.add': finding,
      'finding.change': { ...finding, findingId: id, revision: 0 },
      'finding.remove': { findingId: id },
      'action.add': action,
      'action.change': { ...action, actionId: id, revision: 0 },
      'action.progress': { actionId: id, revision: 0, progress: { state: 'done' } },
      'action.remove': { actionId: id },
    }).map(([path, input]) => [
      path,
      { input, roles: ['lead', 'assessor'] as const, message: /^Your role reads findings and actions/ },
    ]),
  ),
  'evidence.add': {
    input: piece,
    roles: ['lead', 'assessor', 'participant'],
    message: /^Your role reads the evidence/,
  },
  'evidence.change': {
    input: { ...piece, evidenceId: id },
    roles: ['lead', 'assessor', 'participant'],
    message: /^Your role reads the evidence/,
  },
  'evidence.remove': {
    input: { evidenceId: id },
    roles: ['lead', 'assessor', 'participant'],
    message: /^Your role reads the evidence/,
  },
  'report.remark': {
    input: { reportId: id, kind: 'remark', text: 'Well put.' },
    roles: ['lead', 'assessor', 'participant', 'sponsor'],
    message: /^Observers read the report/,
  },
  'report.sign': {
    input: { reportId: id, sha256: id, confirmation: 'Ines Calder' },
    roles: ['lead', 'sponsor'],
    message: /^Only the lead assessor and the sponsor sign/,
  },
}

/** What every member may do. */
const forMembers: Record<string, object> = {
  'model.readiness': {},
  'action.list': {},
  'assessment.approvals': {},
  'assessment.get': {},
  'comment.list': { instanceId: id },
  'comparison.get': {},
  'comparison.last': {},
  'consensus.agreement': {},
  'consensus.items': {},
  'evidence.coverage': {},
  'evidence.list': {},
  'finding.list': {},
  'report.changes': { reportId: id },
  'report.changesSince': { reportId: id },
  'report.get': { reportId: id },
  'report.list': {},
  'report.look': {},
  'report.missingLetters': {},
  'report.preview': {},
  'result.item': item,
  'result.profile': {},
  'version.get': { versionId: id },
  'version.list': { instanceId: id },
  'worksheet.authors': { instanceId: id },
  'workshop.history': item,
}

const modelVersion = { id: 'our-itsm', version: '1.0' }
const modelFile = { name: 'model.json', base64: '' }

/** What only an administrator of the organisation may do. */
const forAdministrators: Record<string, object> = {
  'organisation.appointLead': { assessmentId: id, userId: id },
  'organisation.deactivate': { userId: id },
  'organisation.invite': { role: 'member', note: '' },
  'organisation.people': {},
  'organisation.reactivate': { userId: id },
  'organisation.setRole': { userId: id, role: 'member' },
  'organisation.withdrawInvitation': { invitationId: id },
}

/** What whoever is signed in may do. */
const forUsers: Record<string, object> = {
  'account.changePassword': { current: 'not my password', next: 'seven grey herons at dawn' },
  'assessment.create': {
    title: 'Mine',
    purpose: '',
    sponsor: '',
    unit: 'Unit',
    frameworkId: 'iso-33020-2019',
    scaleId: 'nplf',
    decisionRule: 'median',
    processes: [{ processId: 'RAF.1', targetLevel: 1 }],
  },
  'assessment.list': {},
  'invitation.accept': { token: id },
  'invitation.nextStanding': { token: id },
  'invitation.standing': { token: id },
  'model.copy': {
    from: { id: 'iso-33054', version: '2020.1' },
    to: { id: 'our-itsm', version: '1.0', name: 'Our services' },
  },
  'model.export': { id: 'iso-33054', format: 'json' },
  'model.get': { id: 'iso-33054' },
  'model.import': modelFile,
  'model.list': {},
  'model.view': { id: 'iso-33054' },
  'model.preview': modelFile,
  'model.read': modelFile,
  'model.publish': modelVersion,
  'model.remove': modelVersion,
  'model.save': { ...modelVersion, revision: 0, model: {} },
  'model.template': { format: 'csv' },
  'organisation.leave': {},
  'session.end': { sessionId: id },
  'session.endOthers': {},
  'session.list': {},
}

const forEverybody = [
  'account.choosePassword',
  'account.createFirst',
  'account.me',
  'account.sendLink',
  'demo.reset',
  'demo.roles',
  'invitation.open',
  'organisation.accept',
  'organisation.invitation',
  'report.shared',
  'report.unlock',
  'report.verify',
  'screen.open',
]

const queries = new Set([
  'archive.about',
  ...Object.keys(forMembers),
  'assessment.list',
  'comparison.choices',
  'invitation.list',
  'invitation.nextStanding',
  'invitation.standing',
  'invitation.waiting',
  'model.get',
  'model.list',
  'model.view',
  'model.export',
  'model.template',
  'organisation.people',
  'session.list',
])

/** Calls a procedure by its name, as a client that is not ours might. */
function call(person: Person, path: string, input: object): Promise<unknown> {
  const client = getUntypedClient(person.api)
  return queries.has(path) ? client.query(path, input) : client.mutation(path, input)
}

test('every procedure is named in this table, so that none is added without a thought for who may call it', () => {
  const named = [forLeads, forSome, forMembers, forUsers, forAdministrators].flatMap((table) => Object.keys(table))
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual([...named, ...forEverybody].sort())
})

const inputsForSome = Object.fromEntries(Object.entries(forSome).map(([path, { input }]) => [path, input]))

describe.each(Object.entries({ ...forLeads, ...inputsForSome, ...forMembers }))('%s', (path, fields) => {
  const input = () => ({ assessmentId: workshop.assessmentId, ...fields })

  test('tells the lead of another organisation nothing, not even that the assessment exists', async () => {
    const toStranger = await refusal(call(stranger, path, input()))
    const ofNothing = await refusal(call(stranger, path, { ...input(), assessmentId: 'never-was' }))
    expect(toStranger.code).toBe('NOT_FOUND')
    expect(toStranger).toEqual(ofNothing)
  })

  test('asks whoever is not signed in to sign in', async () => {
    expect(await refusal(call(server.nobody, path, input()))).toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe.each(Object.entries(forLeads))('%s', (path, fields) => {
  test.each(['assessor', 'participant', 'sponsor', 'observer'] as const)('is refused to the %s', async (role) => {
    const person = people.get(role) ?? server.nobody
    expect(await refusal(call(person, path, { assessmentId: workshop.assessmentId, ...fields }))).toEqual({
      code: 'FORBIDDEN',
      message: 'Only the lead assessor may do this. Ask them, or to be given the lead.',
    })
  })
})

describe.each(Object.entries(forSome))('%s', (path, { input, roles, message }) => {
  const others = (['lead', 'assessor', 'participant', 'sponsor', 'observer'] as const).filter(
    (role) => !roles.includes(role),
  )
  test.each(others)('is refused to the %s', async (role) => {
    const person = role === 'lead' ? workshop.lead : (people.get(role) ?? server.nobody)
    expect(await refusal(call(person, path, { assessmentId: workshop.assessmentId, ...input }))).toEqual({
      code: 'FORBIDDEN',
      message: expect.stringMatching(message),
    })
  })
})

describe.each(Object.entries(forAdministrators))('%s', (path, input) => {
  test.each(['lead', 'member', 'guest'] as const)('is refused to a %s of the organisation', async (role) => {
    const person =
      role === 'guest' ? (people.get('observer') ?? server.nobody) : await server.colleague(workshop.lead, role, role)
    expect(await refusal(call(person, path, input))).toEqual({
      code: 'FORBIDDEN',
      message: 'Only an administrator of your organisation may do this. Ask one of them.',
    })
  })
})

describe.each(Object.entries({ ...forUsers, ...forAdministrators }))('%s', (path, input) => {
  test('asks whoever is not signed in to sign in', async () => {
    expect(await refusal(call(server.nobody, path, input))).toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

test('neither a guest nor somebody whose role is member plans an assessment or keeps models', async () => {
  const guest = people.get('assessor') ?? server.nobody
  for (const person of [guest, await server.colleague(workshop.lead, 'member', 'Mads')]) {
    for (const path of ['assessment.create', 'model.copy', 'model.remove']) {
      expect(await refusal(call(person, path, forUsers[path] ?? {}))).toMatchObject({ code: 'FORBIDDEN' })
    }
  }
})

test('nothing that was refused has changed the plan', async () => {
  const { assessmentId, lead } = workshop
  const plan = await lead.api.assessment.get.query({ assessmentId })
  expect(plan).toMatchObject({ title: 'Service desk, autumn', status: 'planned' })
  expect(plan.members).toHaveLength(5)
  expect(plan.processes).toMatchObject([{ processId: 'RAF.1', targetLevel: 2 }])
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

test.each(['copy', 'import', 'preview', 'publish', 'remove', 'save'] as const)(
  'a guest can’t %s a process model of the organisation',
  async (act) => {
    const path = `model.${act}`
    const guest = people.get('assessor') ?? server.nobody
    expect(await refusal(call(guest, path, forUsers[path] ?? {}))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/needs an account/),
    })
  },
)
