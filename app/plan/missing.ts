import type { Plan } from '@/app/assessment/use-plan'
import type { Output } from '@/app/trpc/client'
import { everythingMissing } from '@/lib/plan/check'
import { clauseOf, type PlanCheck } from '@/lib/plan/clause'
import { missingEvidence } from '@/lib/plan/evidence-check'
import { type Missing, missingInWords } from '@/lib/plan/missing'
import { withoutSetAside } from '@/lib/plan/set-aside'
import { mayLead } from '@/lib/workshop/role'

/** Something that lacks, with the section of this page or another page where it is put right. */
export type Lacking = Pick<Missing, 'what' | 'why'> & {
  section: string
  href?: string
  /** The check that asks for it, which may be set aside; undefined for advice of Assay's own. */
  check?: PlanCheck
}

/** What a check asks for that the lead has set aside, with the reason. */
export type LackingAside = { check: PlanCheck; what: string; reason: string }

type Known = {
  /** Number of invitations that are open; known to the lead alone. */
  openInvitations: number | undefined
  coverage: Output['evidence']['coverage'] | undefined
}

/**
 * What to settle before the workshop, and once the plan is approved, which evidence is still to be gathered. For the
 * lead, who settles it, and for the sponsor, who approves.
 */
export function missingFrom(
  plan: Plan,
  { openInvitations, coverage }: Known,
): { open: Lacking[]; aside: LackingAside[] } {
  const invited: Lacking[] =
    mayLead(plan.me.role) && plan.members.length < 2 && openInvitations === 0
      ? [{ section: 'invitations', what: 'Nobody invited', why: 'Make a link and send it, or show its code.' }]
      : []
  const evidence =
    plan.approval?.current && coverage
      ? missingEvidence(Object.values(coverage), plan.assessmentClass).map((missing) => ({
          ...missing,
          section: 'evidence',
          href: `/assessments/${plan.id}/evidence`,
        }))
      : []
  const missing = everythingMissing(plan, plan.approval).map((one) => ({ ...one, what: missingInWords(one) }))
  const checked = [...missing, ...evidence]
  const { open, aside } = withoutSetAside(checked, plan.setAside)
  const cited = open.map((one) => ({ ...one, why: `${one.why} ${clauseOf(one.check)}.` }))
  return { open: [...cited, ...invited], aside }
}
