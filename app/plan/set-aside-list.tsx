'use client'

import type { Plan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import type { LackingAside } from './missing'
import { useSetAside } from './use-set-aside'

type SetAsideListProps = { plan: Plan; aside: readonly LackingAside[]; mayEdit: boolean }

/** Checks that the lead has set aside, each with the reason. */
export function SetAsideList({ plan, aside, mayEdit }: SetAsideListProps) {
  const { update, set } = useSetAside(plan)
  if (aside.length === 0) return null
  return (
    <div>
      <p className="mt-4 text-soft">Set aside, with the reason in the report:</p>
      <ul aria-label="Checks set aside" className="mt-2 grid gap-1.5">
        {aside.map(({ check, what, reason }) => (
          <li key={what} className="border-l-4 border-line pl-3">
            {what}
            <span className="text-soft">. Reason: {reason}</span>
            {mayEdit && (
              <Button size="small" className="ml-2" busy={update.isPending} onClick={() => set(check, null)}>
                Check again<span className="sr-only"> {what}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
