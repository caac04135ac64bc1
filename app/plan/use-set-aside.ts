import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import type { PlanCheck } from '@/lib/plan/clause'

/** Sets a check of the plan aside with a reason, or with null asks for it again. */
export function useSetAside(plan: Plan, onDone?: () => void) {
  const update = useUpdatePlan(() => onDone?.())
  return {
    update,
    set(check: PlanCheck, reason: string | null) {
      const others = plan.setAside.filter((one) => one.check !== check)
      update.mutate({ assessmentId: plan.id, setAside: reason === null ? others : [...others, { check, reason }] })
    },
  }
}
