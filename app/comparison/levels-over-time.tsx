import { Section } from '@/app/ui/section'
import { WideTable } from '@/app/ui/wide-table'
import { compareResults } from '@/lib/comparison/comparison'
import type { ProcessSnapshot, ResultSnapshot } from '@/lib/comparison/snapshot'
import { levelOf, overallTrend } from '@/lib/comparison/trend'
import { LevelsDrawn } from './levels-drawn'
import { dayOfSnapshot } from './snapshot-name'
import { TrendMark } from './trend-mark'
import type { ComparedResult } from './use-comparison'

type LevelsOverTimeProps = { now: ResultSnapshot; earlier: readonly ComparedResult[] }

/** The level of each process in every result, the earliest first, and what became of it. */
export function LevelsOverTime({ now, earlier }: LevelsOverTimeProps) {
  const compared = earlier.map(({ id, snapshot }) => ({ id, snapshot, ...compareResults(snapshot, now) }))
  return (
    <Section
      id="levels"
      title="Levels over time"
      about="The capability level of each process of this assessment, then and now. A dash stands for not assessed."
    >
      <LevelsDrawn now={now} earlier={earlier.map(({ snapshot }) => snapshot)} />
      <WideTable label="Levels by assessment">
        <table className="w-full max-w-5xl text-left">
          <thead>
            <tr className="align-bottom text-sm text-soft">
              <th scope="col" className="pr-5 pb-2 font-normal">
                Process
              </th>
              {compared.map(({ id, snapshot }) => (
                <th key={id} scope="col" className="max-w-44 min-w-24 pr-5 pb-2 font-normal">
                  {snapshot.title}
                  <span className="block">{dayOfSnapshot(snapshot)}</span>
                </th>
              ))}
              <th scope="col" className="min-w-24 pr-5 pb-2 font-semibold text-ink">
                This assessment
                <span className="block">{dayOfSnapshot(now)}</span>
              </th>
              <th scope="col" className="pb-2 font-normal">
                Since the first
              </th>
            </tr>
          </thead>
          <tbody>
            {now.processes.map((process) => {
              const found = compared.map(({ processes }) => processes.find(({ now }) => now === process))
              const clear =
                levelOf(process) !== null &&
                found.every((one) => !one?.was || one.trend !== 'unclear' || levelOf(one.was) === null)
              const levels = [...found.map((one) => (one?.was ? levelOf(one.was) : null)), levelOf(process)]
              return (
                <tr key={process.processId} className="align-baseline">
                  <th scope="row" className={`${cell} min-w-44 font-normal`}>
                    <span className="mr-2 text-sm text-soft">{process.processId}</span>
                    <span className="font-semibold">{process.name}</span>
                  </th>
                  {found.map((one, index) => (
                    <td key={compared[index]?.id} className={`${cell} tabular`}>
                      <Level process={one?.was ?? null} />
                    </td>
                  ))}
                  <td className={`${cell} tabular font-bold`}>
                    <Level process={process} />
                  </td>
                  <td className={cell}>
                    <TrendMark trend={clear ? overallTrend(levels) : 'unclear'} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </WideTable>
    </Section>
  )
}

const cell = 'border-t border-line py-2 pr-5'

/** A level; one that may be held down by what is not recorded is marked so. */
function Level({ process }: { process: ProcessSnapshot | null }) {
  if (!process) {
    return (
      <span className="text-soft">
        <span aria-hidden="true">–</span>
        <span className="sr-only">not assessed</span>
      </span>
    )
  }
  if (levelOf(process) === null) return <span className="text-sm font-normal text-soft">not rated</span>
  return (
    <>
      {process.level}
      {!process.complete && <span className="ml-1.5 text-sm font-normal text-soft">not whole</span>}
    </>
  )
}
