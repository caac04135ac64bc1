import { mayRate } from '@/lib/workshop/role'
import type { Plan } from './use-plan'

/** Something the plan lacks: what, why it matters, and the section where it is put right. */
export type Missing = { section: string; what: string; why: string }

/** What to settle before the workshop; invitations are known to the lead alone. */
export function missingFrom(plan: Plan, openInvitations: number | undefined): Missing[] {
  const missing: Missing[] = []
  if (!plan.purpose) {
    missing.push({ section: 'what', what: 'No purpose stated', why: 'The team rates with it in mind.' })
  }
  if (!plan.sponsor) {
    missing.push({ section: 'what', what: 'No sponsor named', why: 'Somebody has to receive the report.' })
  }
  if (plan.processes.length === 0) {
    missing.push({ section: 'scope', what: 'No process in scope', why: 'There is nothing to rate.' })
  }
  const raters = plan.members.filter(({ role }) => mayRate(role)).length
  if (raters < 2) {
    missing.push({ section: 'team', what: 'Only one person rates', why: 'Agreement takes at least two.' })
  }
  if (plan.members.length < 2 && openInvitations === 0) {
    missing.push({ section: 'invitations', what: 'Nobody invited', why: 'Make a link and send it, or show its code.' })
  }
  return missing
}
