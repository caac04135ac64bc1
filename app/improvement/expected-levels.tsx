import type { ProcessResult } from '@/app/results/use-results'
import { expectedLevels } from '@/lib/improvement/expected'
import type { Place } from '@/lib/improvement/finding'
import { expectedInWords } from '@/lib/improvement/words'
import type { MeasurementFramework } from '@/lib/measurement/framework'

type ExpectedLevelsProps = {
  framework: MeasurementFramework
  processes: readonly ProcessResult[]
  closes: readonly Place[]
}

/** The level each process would have once these gaps are closed, computed from the ratings as they are. */
export function ExpectedLevels({ framework, processes, closes }: ExpectedLevelsProps) {
  const expected = expectedLevels(framework, processes, closes)
  if (expected.length === 0) return null
  const nameOf = (id: string) => processes.find(({ processId }) => processId === id)?.name ?? id
  return (
    <ul aria-label="Levels it leads to" className="mt-1.5 grid gap-0.5">
      {expected.map((one) => (
        <li key={one.processId} className={one.expectedLevel !== one.level ? 'font-semibold' : 'text-soft'}>
          {expectedInWords(nameOf(one.processId), one)}
        </li>
      ))}
    </ul>
  )
}
