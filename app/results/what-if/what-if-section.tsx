'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field, Select } from '@/app/ui/field'
import { Section } from '@/app/ui/section'
import type { MeasurementFramework, RatingScale } from '@/lib/measurement/framework'
import { isOnTarget } from '@/lib/measurement/level'
import type { RiskTable } from '@/lib/results/risk-table'
import { type Assumed, whatIf } from '@/lib/results/what-if'
import type { ProcessResult } from '../use-results'
import { AssumedOutcome } from './assumed-outcome'
import { AttributeToAssume } from './attribute-to-assume'

type WhatIfSectionProps = {
  framework: MeasurementFramework
  scale: RatingScale
  processes: readonly ProcessResult[]
  /** The plan's own; null for Assay's. */
  riskTable: RiskTable | null
}

const nothing: Assumed = new Map()

/**
 * Ratings assumed otherwise, to see what they would do to level, gap and risk. They live in this page alone: nothing is
 * sent, nobody else sees them, and they are gone when the page is.
 */
export function WhatIfSection({ framework, scale, processes, riskTable }: WhatIfSectionProps) {
  const below = processes.find(({ level, targetLevel, recorded }) => recorded > 0 && !isOnTarget(level, targetLevel))
  const [chosenId, setChosenId] = useState(below?.processId ?? processes[0]?.processId ?? '')
  const [assumed, setAssumed] = useState<ReadonlyMap<string, Assumed>>(new Map())
  const process = processes.find(({ processId }) => processId === chosenId) ?? processes[0]
  if (!process) return null
  const own = assumed.get(process.processId) ?? nothing
  const answers = processes.map((one) =>
    whatIf(framework, one, assumed.get(one.processId) ?? nothing, riskTable ?? undefined),
  )
  const answer = answers[processes.indexOf(process)]
  const touched = answers.filter(({ changed }) => changed.length > 0).length
  const assume = (attributeId: string, rating: string | null) => {
    const next = new Map(own)
    if (rating === null) next.delete(attributeId)
    else next.set(attributeId, rating)
    setAssumed(new Map(assumed).set(process.processId, next))
  }
  return (
    <Section
      id="what-if"
      title="What if"
      about="Assume other ratings of a process and see what they would do. Nothing of it is stored or sent, and nobody else sees it."
      action={
        touched > 0 && <Button onClick={() => setAssumed(new Map())}>{touched > 1 ? 'Reset all' : 'Reset'}</Button>
      }
    >
      <div className="grid gap-x-10 gap-y-6 rounded-md border-2 border-dashed border-accent p-4 sm:p-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <Field label="Process">
            {(control) => (
              <Select {...control} value={process.processId} onChange={({ target }) => setChosenId(target.value)}>
                {processes.map(({ processId, name }, index) => (
                  <option key={processId} value={processId}>
                    {processId} {name}
                    {answers[index]?.changed.length ? ', assumed otherwise' : ''}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <div className="mt-4 border-t border-line">
            {process.attributes
              .filter(({ itemId }) => itemId !== null)
              .map((attribute) => (
                <AttributeToAssume
                  key={`${process.processId} ${attribute.attributeId}`}
                  scale={scale}
                  attribute={attribute}
                  assumed={own.get(attribute.attributeId) ?? null}
                  onAssume={(rating) => assume(attribute.attributeId, rating)}
                />
              ))}
          </div>
        </div>
        {answer && <AssumedOutcome process={process} answer={answer} />}
        {touched > 1 && <OverAll processes={processes.length} answers={answers} />}
      </div>
    </Section>
  )
}

/** What several processes assumed otherwise do to the whole scope. */
function OverAll({ processes, answers }: { processes: number; answers: readonly ReturnType<typeof whatIf>[] }) {
  const agreed = answers.filter((answer) => answer.agreed.onTarget).length
  const assumed = answers.filter((answer) => answer.assumed.onTarget).length
  return (
    <p className="border-t border-line pt-4 lg:col-span-2" role="status">
      <span className="font-semibold">What if, over the whole scope:</span> {assumed} of {processes} processes would
      reach their target level; by the agreed ratings {agreed} {agreed === 1 ? 'does' : 'do'}.
    </p>
  )
}
