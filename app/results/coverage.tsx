import { isOnTarget } from '@/lib/measurement/level'
import type { ProcessResult } from './use-results'

type CoverageProps = { items: number; recorded: number; processes: readonly ProcessResult[] }

/** What the figures rest on, said before they are shown. */
export function Coverage({ items, recorded, processes }: CoverageProps) {
  const complete = processes.filter((process) => process.complete)
  const reached = processes.filter(({ level, targetLevel }) => isOnTarget(level, targetLevel))
  const open = items - recorded
  return (
    <div className="mt-3 mb-10 max-w-3xl">
      <p className="text-lg">
        {reached.length} of {processes.length}{' '}
        {processes.length === 1 ? 'process reaches its' : 'processes reach their'} target level.{' '}
        <span className="text-soft">
          {complete.length === processes.length
            ? 'All items are recorded.'
            : `${complete.length} ${complete.length === 1 ? 'is' : 'are'} recorded whole.`}
        </span>
      </p>
      <div className="mt-3 flex items-center gap-4">
        <div className="h-2.5 grow border border-rate-ink" aria-hidden="true">
          <div className="h-full bg-rate-ink" style={{ width: `${(recorded / Math.max(1, items)) * 100}%` }} />
        </div>
        <p className="tabular shrink-0 font-semibold">
          {recorded} of {items} items recorded
        </p>
      </div>
      {open > 0 && (
        <p className="mt-2 text-soft">
          Levels are computed from what is recorded. An attribute that is not recorded stops the climb, so levels can
          still rise.
        </p>
      )}
    </div>
  )
}
