import type { ReportAgreement } from '@/lib/report/report'
import { furtherRoundsInWords } from '@/lib/report/text/outcome'
import { Scroll } from './scroll'

/** How alike the raters read the evidence, before and after they talked, and what further rounds brought. */
export function Agreement({ agreement }: { agreement: ReportAgreement }) {
  const { first, last } = agreement
  const rows = [
    { name: 'First ballots, before the talk', ...first },
    { name: 'Last ballots', ...last },
  ]
  return (
    <>
      <p>
        Krippendorff’s alpha over the items that two or more people rated: 1 is always alike, 0 is as if by chance. The
        ordinal one suits ratings. The mean is that of the agreement of each item after Tastle and Wierman.
      </p>
      <Scroll label="Agreement of the raters">
        <table className="report-rows">
          <thead>
            <tr>
              <th scope="col">Ballots</th>
              <th scope="col">Items</th>
              <th scope="col">All equal</th>
              <th scope="col">Alpha, ordinal</th>
              <th scope="col">Nominal</th>
              <th scope="col">Interval</th>
              <th scope="col">Mean</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, items, unanimous, ordinal, nominal, interval, mean, words }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  <span className="block text-sm font-normal text-soft">{words}</span>
                </th>
                <td>{items}</td>
                <td>{unanimous}</td>
                <td className="font-semibold">{inFigures(ordinal)}</td>
                <td>{inFigures(nominal)}</td>
                <td>{inFigures(interval)}</td>
                <td>{inFigures(mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>{furtherRoundsInWords(agreement)}</p>
    </>
  )
}

function inFigures(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−')
}
