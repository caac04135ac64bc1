import { z } from 'zod'
import { type AuditKind, auditKinds } from '../../lib/audit/names.ts'
import { recordEvent } from '../audit/event.ts'
import { administratorProcedure, router } from '../procedure/trpc.ts'
import { leadProcedure } from '../team/procedure.ts'
import { eventsOf } from './events.ts'
import { fileOf } from './file.ts'

const mostShown = 100
/** A quarter, so that what an assessment did is there when its report is disputed. */
const leastDays = 90

const kind = z.custom<AuditKind>((value) => typeof value === 'string' && value in auditKinds, 'There is no such kind.')
const asked = z.object({
  kind: kind.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  actorId: z.string().max(64).optional(),
})
const page = asked.extend({ cursor: z.int().min(1).nullish() })
const file = asked.extend({ format: z.enum(['csv', 'json']) })

/** Procedures that read the audit trail: its lead that of an assessment, an administrator that of the organisation. */
export const auditLogRouter = router({
  ofAssessment: leadProcedure.input(page).query(({ ctx: { services, member }, input: { cursor, ...asked } }) =>
    eventsOf(services.db, { assessmentId: member.assessmentId }, asked, {
      before: cursor ?? undefined,
      most: mostShown,
    }),
  ),

  ofOrganisation: administratorProcedure.input(page).query(({ ctx: { services, user }, input: { cursor, ...asked } }) =>
    eventsOf(services.db, { organisationId: user.organisationId }, asked, {
      before: cursor ?? undefined,
      most: mostShown,
    }),
  ),

  /** For how many days events are kept; null for ever. */
  retention: administratorProcedure.query(async ({ ctx: { services, user } }) => {
    const { auditDays } = await services.db.organisation.findUniqueOrThrow({ where: { id: user.organisationId } })
    return { days: auditDays }
  }),

  keepFor: administratorProcedure
    .input(
      z.object({ days: z.int().min(leastDays, `Keep events for at least ${leastDays} days.`).max(36_500).nullable() }),
    )
    .mutation(({ ctx: { services, user }, input: { days } }) =>
      services.db.$transaction(async (tx) => {
        const where = { id: user.organisationId }
        const { auditDays } = await tx.organisation.findUniqueOrThrow({ where })
        await tx.organisation.update({ where, data: { auditDays: days } })
        const detail = { before: auditDays, after: days }
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'audit.kept-for', detail })
      }),
    ),

  fileOfAssessment: leadProcedure
    .input(file)
    .query(({ ctx: { services, member }, input: { format, ...asked } }) =>
      fileOf(services.db, { assessmentId: member.assessmentId }, asked, format),
    ),

  fileOfOrganisation: administratorProcedure
    .input(file)
    .query(({ ctx: { services, user }, input: { format, ...asked } }) =>
      fileOf(services.db, { organisationId: user.organisationId }, asked, format),
    ),
})
