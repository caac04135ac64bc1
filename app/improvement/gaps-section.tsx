'use client'

import { useState } from 'react'
import { mayChangeFindings } from '@/app/assessment/rights'
import type { Plan } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { Section } from '@/app/ui/section'
import { expectedLevels } from '@/lib/improvement/expected'
import type { Place } from '@/lib/improvement/finding'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ActionDialog } from './action-dialog'
import { GapsOfProcess } from './gaps-of-process'
import type { Action, Finding } from './use-improvement'

type GapsSectionProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  findings: readonly Finding[]
  actions: readonly Action[]
}

/** Every gap with what closes it, and the level each process would have once all that is planned is done. */
export function GapsSection({ plan, processes, findings, actions }: GapsSectionProps) {
  const [planning, setPlanning] = useState<Place>()
  const { framework, scale } = measurementOf(plan)
  const expected = expectedLevels(
    framework,
    processes,
    actions.flatMap(({ closes }) => closes),
  )
  const short = processes.filter(({ gap }) => gap.levels.length + gap.steps.length > 0)
  const unknown = processes.filter(({ gap }) => gap.levels.length + gap.steps.length === 0 && gap.unrated.length > 0)
  return (
    <Section
      id="closing"
      title="Gaps and what closes them"
      about="Attributes below what their target asks for, and the level each process would have once every action is done."
    >
      {short.length === 0 && <p className="text-lg">Nothing that is rated falls short of its target.</p>}
      {short.map((process) => (
        <GapsOfProcess
          key={process.processId}
          scale={scale}
          process={process}
          after={expected.find(({ processId }) => processId === process.processId)?.expectedLevel ?? process.level}
          actions={actions}
          onPlan={mayChangeFindings(plan) ? setPlanning : undefined}
        />
      ))}
      {unknown.length > 0 && (
        <p className="measure text-soft">
          Not rated whole, so no gap is known: {unknown.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {planning && (
        <ActionDialog
          plan={plan}
          processes={processes}
          findings={findings}
          begin={[planning]}
          onClose={() => setPlanning(undefined)}
        />
      )}
    </Section>
  )
}
