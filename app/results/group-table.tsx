import { WideTable } from '@/app/ui/wide-table'
import { groupSummaries } from '@/lib/results/group'
import { RiskMark } from './risk-mark'
import type { ProcessResult } from './use-results'

/** Each process group in a row: how its processes spread over the levels, how many are at their target, its risk. */
export function GroupTable({ processes }: { processes: readonly ProcessResult[] }) {
  const groups = groupSummaries(processes)
  return (
    <WideTable label="Results by process group">
      <table className="w-full text-left">
        <thead>
          <tr className="text-sm text-soft">
            {['Group', 'Processes by level', 'At target', 'Recorded whole', 'Highest risk'].map((title) => (
              <th key={title} scope="col" className="pr-4 pb-2 font-normal lg:pr-6">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, processes, rated, complete, onTarget, levels, risk }) => (
            <tr key={group} className="align-middle">
              <th scope="row" className={`${cell} min-w-44`}>
                {group}
              </th>
              <td className={`${cell} min-w-56`}>
                {rated === 0 ? <span className="text-soft">nothing rated yet</span> : <LevelBar levels={levels} />}
                {rated > 0 && rated < processes.length && (
                  <span className="block text-sm text-soft">{processes.length - rated} not rated yet</span>
                )}
              </td>
              <td className={`${cell} tabular whitespace-nowrap`}>
                <b>
                  {onTarget} of {processes.length}
                </b>
                <span className="ml-2 text-soft">{Math.round((onTarget / processes.length) * 100)} %</span>
              </td>
              <td className={`${cell} tabular whitespace-nowrap`}>
                {complete} of {processes.length}
              </td>
              <td className={cell}>
                {risk ? <RiskMark risk={risk} /> : <span className="text-soft">none known</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

const cell = 'border-t border-line py-2.5 pr-4 lg:pr-6'

/** Rated processes as parts of one bar, from the lowest level to the highest; each part says its level and number. */
function LevelBar({ levels }: { levels: readonly number[] }) {
  const parts = levels.map((count, level) => ({ level, count })).filter(({ count }) => count > 0)
  return (
    <ol className="flex gap-px">
      {parts.map(({ level, count }) => (
        <li
          key={level}
          style={{ flexGrow: count }}
          className="flex h-8 min-w-16 basis-0 items-center justify-center gap-1.5 border border-rate-ink bg-paper text-sm"
        >
          <span className="text-soft">level {level}</span>
          <b className="tabular">{count}</b>
          <span className="sr-only">{count === 1 ? 'process' : 'processes'}</span>
        </li>
      ))}
    </ol>
  )
}
