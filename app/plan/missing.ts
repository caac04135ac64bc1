import type { Output } from '@/app/trpc/client'
import { type Missing, missingFromPlan } from '@/lib/plan/check'
import { missingEvidence } from '@/lib/plan/evidence-check'
import { mayLead } from '@/lib/workshop/role'
import type { Plan } from './use-plan'

/** Something that lacks, with the section of this page or another page where it is put right. */
export type Lacking = Omit<Missing, 'section'> & { section: string; href?: string }

type Known = {
  /** Number of invitations that are open; known to the lead alone. */
  openInvitations: number | undefined
  coverage: Output['evidence']['coverage'] | undefined
}

/**
 * What to settle before the workshop, and once the plan is approved, which evidence is still to be gathered. For the
 * lead, who settles it, and for the sponsor, who approves.
 */
export function missingFrom(plan: Plan, { openInvitations, coverage }: Known): Lacking[] {
  const invited: Lacking[] =
    mayLead(plan.me.role) && plan.members.length < 2 && openInvitations === 0
      ? [{ section: 'invitations', what: 'Nobody invited', why: 'Make a link and send it, or show its code.' }]
      : []
  const evidence: Lacking[] =
    plan.approval?.current && coverage
      ? missingEvidence(Object.values(coverage), plan.assessmentClass).map((missing) => ({
          ...missing,
          section: 'evidence',
          href: `/assessments/${plan.id}/evidence`,
        }))
      : []
  return [...missingFromPlan(plan, plan.approval), ...invited, ...evidence]
}
