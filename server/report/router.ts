import { z } from 'zod'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import { mayInOrganisation, refuseWithout } from '../../lib/organisation/right.ts'
import type { MissingLetter } from '../../lib/report/rendering.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Queries } from '../db/client.ts'
import { publicProcedure, router } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import { type IssuedReport, issuedReport } from './content.ts'
import { reportTopics } from './draft/drafts.ts'
import { reportOf } from './life.ts'
import { reportLife } from './life-router.ts'
import { keepLook, type LookView, lookView } from './look.ts'
import { reportShare } from './share-router.ts'
import { type PublicationFound, publicationOf } from './verify.ts'
import { type ReportEntry, versionsOf } from './version.ts'

const aHash = z.string().regex(/^[0-9a-f]{64}$/)

export const reportRouter = router({
  ...reportLife,
  ...reportShare,

  /** Every version, newest first. */
  list: memberProcedure
    .meta({ shows: ['reports'] })
    .query(
      ({ ctx: { services, member } }): Promise<ReportEntry[]> =>
        versionsOf(services.db, member, services.config.secret),
    ),

  /** The report as it would be published now. */
  preview: memberProcedure
    .meta({ shows: reportTopics })
    .query(({ ctx: { services, member } }): Promise<AssessmentReport> => services.drafts.current(member.assessmentId)),

  get: memberProcedure
    .meta({ shows: ['reports'] })
    .input(z.object({ reportId: z.string() }))
    .query(
      async ({ ctx: { services, member }, input }): Promise<IssuedReport> =>
        issuedReport(await reportOf(services.db, member.assessmentId, input.reportId)),
    ),

  /** Letters of the report as it stands that its PDF can't show, since no font has them. */
  missingLetters: memberProcedure
    .meta({ shows: reportTopics })
    .query(async ({ ctx: { services, member, user }, signal }): Promise<MissingLetter[]> => {
      const report = await services.drafts.current(member.assessmentId)
      return services.renderer.missingLetters(
        { content: canonicalJson(report), issue: null },
        { person: user.id, signal },
      )
    }),

  /** How the organisation's reports look. */
  look: memberProcedure
    .meta({ shows: ['reports'] })
    .query(async ({ ctx: { services, user, member } }): Promise<LookView & { mayChange: boolean }> => {
      const { organisation } = await assessmentOf(services.db, member.assessmentId)
      const mayChange = mayInOrganisation(user, 'style-reports') && user.organisationId === organisation.id
      return { ...lookView(organisation), mayChange }
    }),

  /** Sets the colour and the logo of all reports of the organisation, the published ones too. */
  setLook: leadProcedure
    .input(z.object({ accent: z.string().max(20).nullable(), logo: z.base64().max(500_000).nullish() }))
    .mutation(({ ctx: { user, change }, input: { assessmentId, accent, logo } }): Promise<LookView> => {
      const detail = { accent, logo: logo === undefined ? 'kept' : logo === null ? 'removed' : 'set' } as const
      return change({ action: 'report.restyled', detail, topics: ['reports'] }, async (tx) => {
        const { organisationId } = await assessmentOf(tx, assessmentId)
        if (user.organisationId !== organisationId) {
          throw new DomainError('forbidden', 'The look of reports is set by people of the organisation they are of.')
        }
        refuseWithout(user, 'style-reports')
        await keepLook(tx, organisationId, { accent, logo })
        return lookView((await assessmentOf(tx, assessmentId)).organisation)
      })
    }),

  /**
   * Whether a file is a published report, by the SHA-256 of its bytes. Whoever knows the hash has the file, so this tells
   * nobody anything they could not read in it.
   */
  verify: publicProcedure
    .input(z.object({ sha256: aHash, contentSha256: aHash.optional() }))
    .query(
      ({ ctx: { services }, input: { sha256, contentSha256 } }): Promise<PublicationFound | null> =>
        publicationOf(services.db, { sha256, contentSha256 }),
    ),
})

function assessmentOf(db: Queries, assessmentId: string) {
  return db.assessment.findUniqueOrThrow({ where: { id: assessmentId }, include: { organisation: true } })
}
