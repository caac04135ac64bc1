import type { Plan } from '@/app/assessment/use-plan'
import { LinkButton } from '@/app/ui/link-button'
import type { Lacking, LackingAside } from './missing'
import { SetAsideButton } from './set-aside-button'
import { SetAsideList } from './set-aside-list'

type MissingListProps = {
  plan: Plan
  missing: readonly Lacking[]
  /** What the lead has set aside, with reasons. */
  aside: readonly LackingAside[]
  mayEdit: boolean
}

/** What still lacks, each with the way to it; when nothing does, the way into the room. */
export function MissingList({ plan, missing, aside, mayEdit }: MissingListProps) {
  const items = plan.processes.flatMap(({ instances }) => instances.flatMap((instance) => instance.items)).length
  return (
    <div className="mb-10 grid items-start gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h1 className="text-3xl">Plan</h1>
        {missing.length > 0 ? (
          <>
            <p className="mt-2 text-soft">Still to settle:</p>
            <ul className="mt-2 grid gap-1.5">
              {missing.map(({ check, section, href = `#${section}`, what, why }) => (
                <li key={what} className="border-l-4 border-accent pl-3">
                  <a href={href} className="link font-semibold">
                    {what}
                  </a>
                  <span className="text-soft">. {why}</span>
                  {check && mayEdit && <SetAsideButton plan={plan} check={check} what={what} />}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="mt-2 tabular text-soft">
            {plan.processes.length} {plan.processes.length === 1 ? 'process' : 'processes'}, {items} items to agree on,{' '}
            {plan.members.length} {plan.members.length === 1 ? 'person' : 'people'}.
          </p>
        )}
        <SetAsideList plan={plan} aside={aside} mayEdit={mayEdit} />
      </div>
      <LinkButton href={`/assessments/${plan.id}/room`} variant="primary" className="max-sm:justify-self-start">
        Enter the room
      </LinkButton>
    </div>
  )
}
