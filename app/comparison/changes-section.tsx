'use client'

import { Field, Select } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { compareResults } from '@/lib/comparison/comparison'
import type { ResultSnapshot } from '@/lib/comparison/snapshot'
import { trends, trendTerms } from '@/lib/comparison/trend'
import { drawnScale } from '@/lib/report/scale-of'
import { ProcessChanges } from './process-changes'
import { snapshotName } from './snapshot-name'
import type { ComparedResult } from './use-comparison'

type ChangesSectionProps = {
  now: ResultSnapshot
  earlier: readonly ComparedResult[]
  chosen: ComparedResult
  onChoose: (id: string) => void
}

/** What changed since one earlier result, process by process and attribute by attribute. */
export function ChangesSection({ now, earlier, chosen, onChoose }: ChangesSectionProps) {
  const { processes, counts, cautions } = compareResults(chosen.snapshot, now)
  const told = trends.filter((trend) => counts[trend] > 0)
  return (
    <Section id="changes" title="What changed">
      <div className="max-w-3xl">
        <Field label="Compared with">
          {(control) => (
            <Select {...control} value={chosen.id} onChange={({ target }) => onChoose(target.value)}>
              {earlier.toReversed().map(({ id, snapshot }) => (
                <option key={id} value={id}>
                  {snapshotName(snapshot)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <p role="status" className="mt-4 text-lg">
          {told.map((trend) => `${counts[trend]} ${trendTerms[trend].name}`).join(', ')}.
        </p>
        {cautions.length > 0 && (
          <Notice className="mt-3" title="Before you take a difference for a change">
            <ul className="grid gap-1">
              {cautions.map((caution) => (
                <li key={caution}>{caution}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <div className="mt-8 gap-x-14 lg:columns-2">
        {processes.map((process) => (
          <ProcessChanges
            key={process.now ? process.processId : `then ${process.processId}`}
            process={process}
            scaleThen={drawnScale(chosen.snapshot.scale)}
            scaleNow={drawnScale(now.scale)}
          />
        ))}
      </div>
    </Section>
  )
}
