import { z } from 'zod'
import { type AuditKind, auditKinds } from '../../lib/audit/names.ts'
import { administratorProcedure, router } from '../procedure/trpc.ts'
import { leadProcedure } from '../team/procedure.ts'
import { eventsOf } from './events.ts'
import { fileOf } from './file.ts'

const mostShown = 100

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
