'use client'

import type { Plan } from '@/app/assessment/use-plan'
import type { Output } from '@/app/trpc/client'
import { Empty } from '@/app/ui/empty'
import { Section } from '@/app/ui/section'
import { missingEvidence } from '@/lib/plan/evidence-check'

type Coverage = Output['evidence']['coverage']

/** What is rated, and how well evidence covers it, in words. */
export function CoverageSection({ plan, coverage }: { plan: Plan; coverage: Coverage }) {
  const missing = missingEvidence(Object.values(coverage), plan.assessmentClass)
  const instances = plan.processes.flatMap((process) =>
    process.instances.filter(({ items }) => items.length > 0).map((instance) => ({ process, instance })),
  )
  return (
    <Section id="coverage" title="Coverage" about="What is rated, and what it rests on so far.">
      {missing.length > 0 && (
        <ul className="mb-5 grid gap-1.5">
          {missing.map(({ what, why }) => (
            <li key={what} className="border-l-4 border-accent pl-3">
              <strong>{what}</strong>
              <span className="text-soft">. {why}</span>
            </li>
          ))}
        </ul>
      )}
      {instances.length === 0 && <Empty title="Nothing is rated">Choose processes in the plan first.</Empty>}
      <div className="grid gap-6">
        {instances.map(({ process, instance }) => (
          <table key={instance.id} className="w-full border-collapse text-left">
            <caption className="pb-1.5 text-left font-semibold">
              <span className="text-sm font-normal text-soft">{process.processId}</span> {process.name}, {instance.name}
            </caption>
            <tbody>
              {instance.items.map(({ id, attributeId, part, label }) => (
                <tr key={id} className="border-t border-line align-top max-sm:grid max-sm:py-1.5">
                  <th scope="row" className="font-normal sm:w-1/2 sm:py-1.5 sm:pr-4">
                    <span className="tabular text-sm text-soft">{attributeId.replace('.', ' ')}</span>{' '}
                    {part === '' ? label : <span className="text-sm">{label}</span>}
                  </th>
                  <td className={coverage[id]?.pieces ? 'sm:py-1.5' : 'text-soft italic sm:py-1.5'}>
                    {coverage[id]?.words}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Section>
  )
}
