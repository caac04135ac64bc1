import type { Plan } from '@/app/assessment/use-plan'
import { Empty } from '@/app/ui/empty'
import { measurementOf } from '@/lib/measurement/frameworks'

export function ScopeTable({ plan }: { plan: Plan }) {
  const { framework } = measurementOf(plan)
  const levelName = (level: number) => framework.levels.find((known) => known.level === level)?.name ?? ''
  if (plan.processes.length === 0) {
    return <Empty title="No process in scope">Choose the processes to assess with “Change”.</Empty>
  }
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-edge text-sm text-soft">
          <th scope="col" className="py-2 pr-4 font-normal">
            Process
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            Target level
          </th>
          <th scope="col" className="py-2 pr-4 font-normal max-sm:hidden">
            Instances
          </th>
          <th scope="col" className="py-2 text-right font-normal">
            Items
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.processes.map(({ id, processId, name, purpose, targetLevel, allInstances, instances }) => (
          <tr key={id} className="border-b border-line align-top">
            <th scope="row" className="py-2.5 pr-4 font-normal">
              <details>
                <summary className="list-none font-semibold marker:hidden hover:underline">
                  <span className="mr-2 text-sm font-normal text-soft">{processId}</span>
                  {name}
                </summary>
                <p className="measure mt-1 text-sm text-soft">{purpose}</p>
              </details>
              <p className="text-sm text-soft sm:hidden">
                <InstanceNames instances={instances} all={allInstances} />
              </p>
            </th>
            <td className="py-2.5 pr-4 whitespace-nowrap">
              {targetLevel} <span className="text-soft max-sm:hidden">{levelName(targetLevel)}</span>
            </td>
            <td className="py-2.5 pr-4 max-sm:hidden">
              <InstanceNames instances={instances} all={allInstances} />
            </td>
            <td className="py-2.5 text-right">{instances.reduce((sum, { items }) => sum + items.length, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type InstanceNamesProps = { instances: Plan['processes'][number]['instances']; all: boolean }

/** The instances by name, and whether there are others beside them. */
function InstanceNames({ instances, all }: InstanceNamesProps) {
  const own = instances.filter(({ across }) => !across)
  return (
    <>
      {own.map(({ name }) => name).join(', ')}
      {all && <span className="text-soft"> (all there are)</span>}
    </>
  )
}
