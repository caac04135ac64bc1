'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Section } from '@/app/ui/section'
import { furtherRoundsInWords } from '@/lib/report/section/agreement'

/** How alike the raters read the evidence, before they talked and after. */
export function RaterAgreement({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const agreement = useQuery(trpc.consensus.agreement.queryOptions({ assessmentId }))
  if (!agreement.data) return null
  const { first, last } = agreement.data
  const rounds = [
    { name: 'First ballots, before the talk', ...first },
    { name: 'Last ballots', ...last },
  ]
  return (
    <Section
      id="raters"
      title="Agreement of the raters"
      about="Krippendorff’s alpha over all items that two or more people rated: 1 is always alike, 0 is as if by chance."
    >
      <table className="w-full max-w-3xl border-collapse text-left">
        <thead>
          <tr className="border-b border-edge text-sm text-soft">
            <th scope="col" className="py-2 pr-4 font-normal">
              Ballots
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-normal">
              Items
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-normal">
              Ordinal
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-normal max-sm:hidden">
              Nominal
            </th>
            <th scope="col" className="py-2 text-right font-normal max-sm:hidden">
              Interval
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ name, items, ordinal, nominal, interval, words }) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {name}
                <span className="block text-sm text-soft">{words}</span>
              </th>
              <td className="py-2.5 pr-4 text-right">{items}</td>
              <td className="py-2.5 pr-4 text-right font-semibold">{inFigures(ordinal)}</td>
              <td className="py-2.5 pr-4 text-right max-sm:hidden">{inFigures(nominal)}</td>
              <td className="py-2.5 text-right max-sm:hidden">{inFigures(interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="measure mt-4">{furtherRoundsInWords(agreement.data)}</p>
    </Section>
  )
}

function inFigures(alpha: number | null): string {
  return alpha === null ? '–' : alpha.toFixed(2).replace('-', '−')
}
