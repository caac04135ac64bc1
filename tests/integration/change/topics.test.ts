import { afterAll, afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { appRouter } from '../../../server/api/router.ts'
import { rateAndRecord } from '../results/recording.ts'
import { startServer } from '../server.ts'
import { cast, planWorkshop } from '../workshop.ts'
import { watchAnswers } from './watch.ts'

const server = await startServer()
afterAll(server.close)

/** Changes of something else than what the pages of an assessment show. */
const ofNoAssessment = [
  'account.',
  'demo.',
  'model.',
  'assessment.create',
  'assessment.remove',
  'auditLog.',
  'invitation.accept',
  'organisation.deactivate',
  'organisation.invite',
  'organisation.leave',
  'organisation.makePasswordLink',
  'organisation.reactivate',
  'organisation.setRole',
  'organisation.withdrawInvitation',
  'privacy.eraseOwn',
  'privacy.of',
  'privacy.own',
  'session.',
]
const byLink = ['report.unlock', 'report.shared', 'organisation.accept']

const definition = z.object({ type: z.string() })
const mutations = Object.entries(appRouter._def.procedures).flatMap(([path, procedure]) =>
  definition.parse(Reflect.get(procedure, '_def')).type === 'mutation' ? [path] : [],
)

const scoped = (processId: string) => ({ processId, targetLevel: 1 })

const account = await server.firstAccount()
const earlier = await planWorkshop(server, account, { title: 'Service desk, spring' })
const rater = await earlier.join('assessor', 'Noor Haddad')
await rateAndRecord(earlier, [rater], earlier.items[0]?.id, ['P'], 'P')

const room = await planWorkshop(server, account, { processes: ['RAF.1', 'RAF.3'].map(scoped) })
const { assessmentId, plan } = room
const [instance] = plan.processes.flatMap(({ instances }) => instances)
const [item, next] = room.items
if (!instance || !item || !next) throw new Error('Nothing is planned.')
const about = { assessmentId, instanceId: instance.id, itemId: item.id }
const { watched, missed, made } = watchAnswers(server.url, account, about)
const lead = watched(account)
const { api } = lead
const noor = watched(await room.join('assessor', 'Noor Haddad'))
const sponsor = watched(await room.join('sponsor', 'Maren Voss'))

afterEach(() => {
  expect(missed.splice(0)).toEqual([])
})

// Each test is a part of one assessment's life; after each, no answer became another one without a topic it shows having
// grown.

test('what is done with people reaches every page', async () => {
  const { token, id: invitationId } = await api.invitation.create.mutate({
    assessmentId,
    role: 'assessor',
    asksLead: true,
  })
  const { userId: anaId } = await server.guest(token, 'Ana')
  await server.guest(token, 'Ben')
  const [ana, ben] = await api.invitation.waiting.query({ assessmentId })
  await api.invitation.admit.mutate({ assessmentId, requestId: ana?.id ?? '' })
  await api.invitation.turnAway.mutate({ assessmentId, requestId: ben?.id ?? '' })
  await api.invitation.revoke.mutate({ assessmentId, invitationId })
  const described = { memberId: noor.memberId, independence: 'A', competence: 'Ten years of assessments.' } as const
  await api.member.describe.mutate({ assessmentId, ...described })
  await api.member.setRole.mutate({ assessmentId, memberId: noor.memberId, role: 'participant' })
  await api.member.setRole.mutate({ assessmentId, memberId: noor.memberId, role: 'assessor' })
  await api.member.remove.mutate({ assessmentId, memberId: noor.memberId })
  await api.member.takeBack.mutate({ assessmentId, memberId: noor.memberId })
  const lea = await server.colleague(account, 'lead', 'Lea')
  await api.organisation.appointLead.mutate({ assessmentId, userId: lea.userId })
  await api.privacy.erase.mutate({ userId: anaId, name: 'Ana' })
})

test('so does what is done with the plan', async () => {
  await api.assessment.update.mutate({ assessmentId, title: 'Service desk, winter', evidenceRequired: false })
  await api.assessment.setScope.mutate({ assessmentId, processes: ['RAF.1', 'RAF.3', 'RAF.2'].map(scoped) })
  const [, second] = plan.processes
  await api.workshop.reorder.mutate({ assessmentId, scopedProcessId: second?.id ?? '', to: 0 })
  const { sha256 } = await api.assessment.get.query({ assessmentId })
  await sponsor.api.assessment.approvePlan.mutate({ assessmentId, sha256 })
  await api.assessment.update.mutate({ assessmentId, purpose: 'Another.' })
  const changed = await api.assessment.get.query({ assessmentId })
  const approval = { sha256: changed.sha256, approvedBy: 'Maren Voss', reference: 'Letter of May' }
  await api.assessment.noteApproval.mutate({ assessmentId, ...approval })
})

test('so does what is done with evidence, findings, actions and comments', async () => {
  const piece = { kind: 'document', title: 'Procedure', source: 'Desk', date: '2026-11-20', strength: 'fair' } as const
  const links = [{ processId: 'RAF.1', attributeId: 'PA.1.1' }]
  const { id: evidenceId } = await noor.api.evidence.add.mutate({ assessmentId, ...piece, links: [] })
  await noor.api.evidence.change.mutate({ assessmentId, evidenceId, ...piece, title: 'Procedure 2', links: [] })
  const finding = {
    kind: 'weakness',
    title: 'Thin notes',
    description: '',
    concerns: links,
    evidence: [evidenceId],
  } as const
  const { id: findingId } = await noor.api.finding.add.mutate({
    assessmentId,
    ...finding,
    concerns: [...links],
    evidence: [evidenceId],
  })
  await noor.api.finding.change.mutate({
    assessmentId,
    findingId,
    revision: 0,
    ...finding,
    title: 'Few notes',
    concerns: [...links],
    evidence: [evidenceId],
  })
  const action = {
    title: 'Write notes',
    description: '',
    closes: links,
    findings: [findingId],
    owner: '',
    due: null,
    priority: 'high',
    effort: 'small',
  } as const
  const { id: actionId } = await noor.api.action.add.mutate({
    assessmentId,
    ...action,
    closes: [...links],
    findings: [findingId],
  })
  await noor.api.action.change.mutate({
    assessmentId,
    actionId,
    revision: 0,
    ...action,
    title: 'Write more',
    closes: [...links],
    findings: [findingId],
  })
  await noor.api.action.progress.mutate({
    assessmentId,
    actionId,
    revision: 1,
    progress: { state: 'done', reason: '' },
  })
  const field = worksheetFields.strengths()
  const { threadId } = await noor.api.comment.start.mutate({
    assessmentId,
    instanceId: instance.id,
    field,
    passage: null,
    text: 'Why?',
  })
  await api.comment.reply.mutate({ assessmentId, threadId, text: 'Because.' })
  const [thread] = await api.comment.list.query({ assessmentId, instanceId: instance.id })
  const commentId = thread?.comments.at(-1)?.id ?? ''
  await api.comment.edit.mutate({ assessmentId, commentId, text: 'Because of that.' })
  await api.comment.resolve.mutate({ assessmentId, threadId, resolved: true })
  await api.comment.remove.mutate({ assessmentId, commentId })

  await noor.api.action.remove.mutate({ assessmentId, actionId })
  await noor.api.evidence.remove.mutate({ assessmentId, evidenceId })
  await noor.api.finding.remove.mutate({ assessmentId, findingId })
})

test('so does what is done in the room', async () => {
  await rateAndRecord({ ...room, lead }, [noor], item.id, ['L'], 'L')
  await api.workshop.reopen.mutate({ assessmentId, itemId: item.id, reason: 'New evidence.' })
  await api.workshop.open.mutate({ assessmentId, itemId: item.id })
  await cast(noor, room, { itemId: item.id, round: 2, choice: 'F' })
  await api.workshop.reveal.mutate({ assessmentId, itemId: item.id })
  await api.workshop.again.mutate({ assessmentId, itemId: item.id })
  await api.workshop.closeRound.mutate({ assessmentId, itemId: item.id })
  await api.workshop.park.mutate({ assessmentId, itemId: next.id, parked: true })
  await api.workshop.show.mutate({ assessmentId, itemId: next.id })
  await api.workshop.setTimer.mutate({ assessmentId, seconds: 60 })
  await api.workshop.spotlight.mutate({ assessmentId, note: { itemId: item.id, field: worksheetFields.strengths() } })
  await api.workshop.lockNotes.mutate({ assessmentId, instanceId: instance.id, locked: true })
  await rateAndRecord({ ...room, lead }, [noor], next.id, ['P'], 'P', 1)
  await api.screen.link.mutate({ assessmentId })
  await api.screen.withdraw.mutate({ assessmentId })
})

test('so does what is done with earlier results and the report', async () => {
  const { id: earlierResultId } = await api.comparison.add.mutate({ assessmentId, earlierId: earlier.assessmentId })
  const { earlier: kept } = await api.comparison.get.query({ assessmentId })
  await api.comparison.remove.mutate({ assessmentId, earlierResultId })
  const snapshot = kept[0]?.snapshot
  if (snapshot)
    await api.comparison.addFile.mutate({ assessmentId, snapshot: { ...snapshot, assessmentId: 'elsewhere' } })
  const { id: reportId, sha256: hash } = await api.report.putUp.mutate({ assessmentId })
  await sponsor.api.report.remark.mutate({ assessmentId, reportId, kind: 'remark', text: 'Well put.' })
  await api.report.issue.mutate({ assessmentId, reportId })
  await sponsor.api.report.sign.mutate({ assessmentId, reportId, sha256: hash, confirmation: 'Maren Voss' })
  const noted = { name: 'Board of Ostvale', reference: 'Letter of 3 May' }
  await api.report.noteSignature.mutate({ assessmentId, reportId, sha256: hash, ...noted })
  const { id: linkId } = await api.report.share.mutate({ assessmentId, reportId, days: 7 })
  await api.report.unshare.mutate({ assessmentId, linkId })
  await api.report.setLook.mutate({ assessmentId, accent: '#225588' })
  const { id: newer } = await api.report.issueNow.mutate({ assessmentId, reason: 'The look.' })
  await api.report.withdraw.mutate({ assessmentId, reportId: newer, reason: 'The wrong unit.' })

  await api.assessment.conclude.mutate({ assessmentId })
})

test('no change of an assessment is left out here', async () => {
  const unseen = mutations.filter((path) => !made.has(path) && !ofNoAssessment.some((start) => path.startsWith(start)))
  expect(unseen.filter((path) => !byLink.includes(path))).toEqual([])
})
