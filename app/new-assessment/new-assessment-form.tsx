'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { frameworkChoices, ruleChoices, scaleChoices } from '@/app/assessment/plan-choices'
import { sentenceOf } from '@/app/failure/failure'
import { errorsOf, WhatAndWhy } from '@/app/plan/what-and-why'
import { itemsOf, scopeAsList, targetWithin } from '@/app/scope/scope'
import { ScopePicker } from '@/app/scope/scope-picker'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { RadioList } from '@/app/ui/radio-list'
import { Section } from '@/app/ui/section'
import type { MeasurementFramework } from '@/lib/measurement/framework'
import type { ProcessModel } from '@/lib/model/model'
import { type Draft, forgetDraft } from './draft'
import { ModelChoice } from './model-choice'

type NewAssessmentFormProps = {
  model: ProcessModel
  /** What the model may be measured with. */
  frameworks: readonly [MeasurementFramework, ...MeasurementFramework[]]
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Another model was chosen and is not here yet. */
  settling: boolean
}

/** One form for the whole plan: what and why, scope, how it is measured, how the team agrees. */
export function NewAssessmentForm({ model, frameworks, draft, onDraft: setDraft, settling }: NewAssessmentFormProps) {
  const trpc = useTRPC()
  const router = useRouter()
  const queries = useQueryClient()
  const [checked, setChecked] = useState(false)
  // What was chosen before another model or framework came in is kept in the draft, and left aside where it does not fit.
  const framework = frameworks.find(({ id }) => id === draft.frameworkId) ?? frameworks[0]
  const scaleId = (framework.scales.find(({ id }) => id === draft.scaleId) ?? framework.scales[0])?.id ?? ''
  const scope = new Map(
    draft.scope
      .filter(([processId]) => model.processes.some(({ id }) => id === processId))
      .map(([processId, target]) => [processId, targetWithin(framework.levels, target)]),
  )
  const errors = checked ? errorsOf(draft.intent) : {}

  const create = useMutation(
    trpc.assessment.create.mutationOptions({
      onSuccess: async ({ id }) => {
        forgetDraft()
        await queries.invalidateQueries({ queryKey: trpc.assessment.list.queryKey() })
        router.push(`/assessments/${id}`)
      },
    }),
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setChecked(true)
    const wrong = Object.keys(errorsOf(draft.intent)).length > 0
    if (wrong || scope.size === 0) {
      document.getElementById(wrong ? 'what' : 'scope')?.scrollIntoView()
      return
    }
    const { intent, decisionRule } = draft
    const planned = { modelId: model.id, modelVersion: model.version, frameworkId: framework.id, scaleId }
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    create.mutate({ ...intent, ...planned, timeZone, decisionRule, processes: scopeAsList(scope) })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Section id="what" title="What and why">
        <WhatAndWhy value={draft.intent} errors={errors} onChange={(intent) => setDraft({ ...draft, intent })} />
      </Section>
      <Section id="model" title="Process model" about="What the processes of the unit are compared with.">
        <ModelChoice
          chosen={{ id: draft.modelId, version: draft.modelVersion }}
          onChoose={(modelId, modelVersion) => setDraft({ ...draft, modelId, modelVersion })}
        />
      </Section>
      <Section
        id="scope"
        title="Processes in scope"
        about="Every attribute up to a process’s target level becomes an item to rate in the room. Five processes at level 2 make a half-day workshop."
      >
        {checked && scope.size === 0 && (
          <Notice kind="problem" className="mb-4">
            Choose at least one process.
          </Notice>
        )}
        <ScopePicker
          model={model}
          framework={framework}
          scope={scope}
          onChange={(next) => setDraft({ ...draft, scope: [...next] })}
        />
      </Section>
      <Section title="Measurement">
        <div className="grid gap-8 lg:grid-cols-2">
          <RadioList
            label="Framework"
            value={framework.id}
            choices={frameworkChoices(frameworks)}
            onChange={(frameworkId) => setDraft({ ...draft, frameworkId })}
          />
          <RadioList
            label="Rating scale"
            value={scaleId}
            choices={scaleChoices(framework)}
            onChange={(scaleId) => setDraft({ ...draft, scaleId })}
          />
        </div>
      </Section>
      <Section title="Agreement" about="When a rating may be recorded after the ballots are revealed.">
        <div className="max-w-2xl">
          <RadioList
            label="Decision rule"
            value={draft.decisionRule}
            choices={ruleChoices}
            onChange={(decisionRule) => setDraft({ ...draft, decisionRule })}
          />
        </div>
      </Section>
      <div className="sticky bottom-0 -mx-4 border-t border-edge bg-ground px-4 py-4 sm:-mx-6 sm:px-6">
        {create.isError && (
          <Notice kind="problem" className="mb-3">
            {sentenceOf(create.error)}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p className="tabular mr-auto text-soft max-sm:hidden">
            {scope.size} {scope.size === 1 ? 'process' : 'processes'}, {itemsOf(scope, framework)} items
          </p>
          <LinkButton href="/" variant="quiet">
            Cancel
          </LinkButton>
          <Button type="submit" variant="primary" busy={settling || create.isPending || create.isSuccess}>
            Create the assessment
          </Button>
        </div>
      </div>
    </form>
  )
}
