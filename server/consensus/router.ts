import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import { agreementByItem, agreementOfWorkshop, type HardItem } from './agreement.ts'
import { recordResult } from './record.ts'

export const consensusRouter = router({
  /** How alike the raters read the evidence over the whole workshop. */
  agreement: memberProcedure
    .meta({ shows: ['rounds', 'plan'] })
    .query(({ ctx: { services, member } }) => agreementOfWorkshop(services.db, member.assessmentId)),

  /** How the rounds on each item fell, the hardest to agree on first. */
  items: memberProcedure
    .meta({ shows: ['rounds', 'results', 'plan'] })
    .query(({ ctx: { services, member } }): Promise<HardItem[]> => agreementByItem(services.db, member.assessmentId)),

  /** Stores the agreed rating as the item's capability result. `rating` is what the lead saw when they pressed. */
  record: leadProcedure
    .input(z.object({ itemId: z.string(), rating: z.string().min(1).max(16) }))
    .mutation(async ({ ctx: { services, member, change }, input }) => ({
      resultId: await recordResult(services, change, { ...input, memberId: member.id }),
    })),
})
