import { z } from 'zod'
import { resultOrigins } from '../comparison/snapshot.ts'
import { evidenceKinds } from '../evidence/evidence.ts'
import { findingKinds } from '../improvement/finding.ts'
import { actionStates } from '../improvement/progress.ts'
import { linkPurposes } from '../organisation/link-purpose.ts'
import { organisationRoles } from '../organisation/role.ts'
import { remarkKinds } from '../report/remark.ts'
import { roles, signingRoles } from '../workshop/role.ts'

const id = z.string()
const version = z.int()
const role = z.enum(roles)
const organisationRole = z.enum(organisationRoles)
const report = { reportId: id, version }
const modelVersion = z.object({ id, version: z.string() })
const scope = z.array(
  z.object({
    processId: z.string(),
    targetLevel: z.int(),
    instances: z.array(z.object({ id: id.optional(), name: z.string() })).optional(),
    allInstances: z.boolean().optional(),
  }),
)

/** What changes the plan or the results: refused once the assessment is concluded. */
function whileOpen<Shape extends z.ZodRawShape>(detail: Shape) {
  return { whenConcluded: 'refused', detail: z.object(detail) } as const
}

/** What may also happen to a concluded assessment: people come and go, its report has a life, the room looks at it. */
function always<Shape extends z.ZodRawShape>(detail: Shape) {
  return { whenConcluded: 'allowed', detail: z.object(detail) } as const
}

/**
 * Everything that is written into the audit trail, noun.verb in the past, with what is kept of it: never what somebody
 * wrote into notes, comments, findings or remarks. What is not listed here is not kept.
 */
export const auditActions = {
  'audit.kept-for': always({ before: z.int().nullable(), after: z.int().nullable() }),
  'audit.shortened': always({ upTo: z.int(), events: z.int() }),
  'organisation.created': always({}),
  'organisation.invited': always({ invitationId: id, role: organisationRole, days: z.int() }),
  'organisation.invitationWithdrawn': always({ invitationId: id }),
  'organisation.joined': always({ userId: id, role: organisationRole }),
  'organisation.roleChanged': always({ userId: id, from: organisationRole, to: organisationRole }),
  'organisation.deactivated': always({ userId: id }),
  'person.taken-out': always({ userId: id }),
  /** Without the name: that is what was erased. */
  'person.erased': always({ userId: id }),
  'organisation.reactivated': always({ userId: id }),
  'organisation.passwordLinkMade': always({ userId: id }),
  'account.passwordChanged': always({}),
  'session.began': always({ way: z.string() }),
  'session.refused': always({ way: z.string() }),
  'session.ended': always({}),
  'account.linkSent': always({ purpose: z.enum(linkPurposes) }),
  'account.linkUsed': always({ purpose: z.enum(linkPurposes) }),

  'model.imported': always({ id, version: z.string(), file: z.string() }),
  'model.copied': always({ from: modelVersion, to: modelVersion }),
  'model.published': always({ id, version: z.string() }),
  'model.removed': always({ id, version: z.string() }),

  'assessment.created': always({}),
  'assessment.imported': always({ from: z.string(), copy: z.boolean() }),
  'assessment.archived': always({}),
  'assessment.concluded': whileOpen({}),
  'assessment.removed': always({ assessmentId: id, title: z.string() }),

  /** A rule that changes between a reveal and its record is worth being able to see. */
  'plan.changed': whileOpen({
    fields: z.array(z.string()),
    changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })).optional(),
    decisionRule: z.object({ before: z.string(), decisionRule: z.string() }).optional(),
  }),
  'plan.approved': whileOpen({ version, sha256: z.string(), approvedBy: z.string() }),
  'scope.changed': whileOpen({ processes: scope }),
  'agenda.reordered': always({ scopedProcessId: id, to: z.int() }),

  'invitation.created': always({ role, days: z.int(), asksLead: z.boolean() }),
  'invitation.revoked': always({ invitationId: id }),
  'member.asked': always({ role }),
  'member.turnedAway': always({ requestId: id }),
  'member.joined': always({ memberId: id, role }),
  'member.roleChanged': always({ memberId: id, from: role, to: role }),
  'member.described': whileOpen({ memberId: id, independence: z.string() }),
  'member.leadAppointed': always({ memberId: id }),
  'member.removed': always({ memberId: id }),
  'member.takenBack': always({ memberId: id }),

  'evidence.added': whileOpen({ evidenceId: id, kind: z.enum(evidenceKinds) }),
  'evidence.changed': whileOpen({ evidenceId: id, kind: z.enum(evidenceKinds) }),
  'evidence.removed': whileOpen({ evidenceId: id }),

  'finding.added': whileOpen({ findingId: id, kind: z.enum(findingKinds) }),
  'finding.changed': whileOpen({ findingId: id, kind: z.enum(findingKinds) }),
  'finding.removed': whileOpen({ findingId: id }),
  'action.added': whileOpen({ actionId: id }),
  'action.changed': whileOpen({ actionId: id }),
  'action.progressed': whileOpen({ actionId: id, state: z.enum(actionStates) }),
  'action.removed': whileOpen({ actionId: id }),

  'comment.thread-started': whileOpen({ threadId: id }),
  'comment.thread-resolved': whileOpen({ threadId: id }),
  'comment.thread-reopened': whileOpen({ threadId: id }),
  'comment.replied': whileOpen({ threadId: id }),
  'comment.edited': whileOpen({ commentId: id }),
  'comment.deleted': whileOpen({ commentId: id }),

  'item.opened': whileOpen({ itemId: id, round: z.int() }),
  'round.opened': whileOpen({ itemId: id, round: z.int() }),
  'round.closed': whileOpen({ itemId: id, round: z.int() }),
  'round.revealed': whileOpen({ itemId: id, round: z.int(), ballots: z.int() }),
  'item.recorded': whileOpen({ itemId: id, rating: z.string(), resultId: id }),
  'item.reopened': whileOpen({ itemId: id, reason: z.string() }),
  'item.parked': always({ itemId: id }),
  'item.unparked': always({ itemId: id }),
  'item.shown': always({ itemId: id.nullable() }),
  'note.shown-to-all': always({ itemId: id, field: z.string(), whole: z.boolean() }),
  'note.no-longer-shown': always({}),
  'notes.locked': always({ instanceId: id }),
  'notes.unlocked': always({ instanceId: id }),
  'timer.set': always({ seconds: z.int().nullable() }),
  'screen.linked': always({}),
  'screen.withdrawn': always({}),

  'comparison.added': always({
    earlierResultId: id,
    origin: z.enum(resultOrigins),
    earlierAssessmentId: id,
  }),
  'comparison.removed': always({ earlierResultId: id }),

  'report.put-up': always({ ...report, sha256: z.string(), reason: z.string() }),
  'report.remarked': always({ ...report, remarkId: id, kind: z.enum(remarkKinds) }),
  'report.issued': always({ ...report, sha256: z.string() }),
  'report.signed': always({
    ...report,
    sha256: z.string(),
    role: z.enum(signingRoles),
    name: z.string(),
    reference: z.string(),
  }),
  'report.superseded': always({ ...report, by: id, reason: z.string() }),
  'report.withdrawn': always({ ...report, reason: z.string() }),
  'report.shared': always({
    reportId: id,
    linkId: id,
    days: z.int(),
    choice: z.object({ sections: z.array(z.string()).readonly(), naming: z.string() }),
    passcode: z.boolean(),
  }),
  'report.unshared': always({ linkId: id }),
  'report.restyled': always({ accent: z.string().nullable(), logo: z.enum(['kept', 'removed', 'set']) }),
} as const

export type AuditAction = keyof typeof auditActions

/** What the trail keeps of an action. */
export type AuditDetail<Action extends AuditAction> = z.input<(typeof auditActions)[Action]['detail']>
