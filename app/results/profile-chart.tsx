import { LevelLadder } from '@/app/rating/level-ladder'
import type { MeasurementFramework, RatingScale } from '@/lib/measurement/framework'
import { isOnTarget } from '@/lib/measurement/level'
import { ProfileLevel } from './profile-level'
import type { ProcessResult } from './use-results'

type ProfileChartProps = {
  assessmentId: string
  framework: MeasurementFramework
  scale: RatingScale
  process: ProcessResult
}

/** One process as a chart of rows: its attributes by level, each with the agreed rating and how the ballots fell. */
export function ProfileChart({ assessmentId, framework, scale, process }: ProfileChartProps) {
  const inScope = process.attributes.filter(({ itemId }) => itemId !== null)
  const { items, recorded } = process
  const levels = framework.levels.filter(({ level }) => inScope.some((attribute) => attribute.level === level))
  const highest = Math.max(...framework.levels.map(({ level }) => level))
  return (
    <article id={process.processId} className="mb-12 min-w-0 scroll-mt-6 break-inside-avoid">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b-2 border-ink pb-2">
        <div className="min-w-0">
          <p className="text-sm text-soft">{process.processId}</p>
          <h3 className="text-lg">{process.name}</h3>
        </div>
        <LevelLadder level={process.level} target={process.targetLevel} highest={highest} />
      </header>
      {levels.map(({ level, name }) => (
        <ProfileLevel
          key={level}
          assessmentId={assessmentId}
          scale={scale}
          level={level}
          name={name}
          reached={isOnTarget(process.level, level)}
          isTarget={process.targetLevel === level}
          attributes={inScope.filter((attribute) => attribute.level === level)}
        />
      ))}
      <p className="mt-2 tabular text-sm text-soft">
        {recorded === items
          ? everythingRecorded(items)
          : recorded === 0
            ? 'Nothing is recorded yet.'
            : `From ${recorded} of ${items} items: the rest is not recorded yet.`}
      </p>
    </article>
  )
}

function everythingRecorded(items: number): string {
  return items === 1 ? 'The one item in scope is recorded.' : `All ${items} items in scope are recorded.`
}
