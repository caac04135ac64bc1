'use client'

import { useId, useState } from 'react'
import {
  averageChoices,
  directionChoices,
  methodChoices,
  ruleChoices,
  scaleChoices,
  tieChoices,
} from '@/app/assessment/plan-choices'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { Checkbox } from '@/app/ui/field'
import { RadioList } from '@/app/ui/radio-list'
import { SaveBar } from '@/app/ui/save-bar'
import { shareAsText } from '@/lib/consensus/share'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ratingMethodTerms } from '@/lib/measurement/rating-method'
import { MajorityTerms } from './majority-terms'

/** Changes how it is measured and agreed; each choice says what it does to what is rated already. */
export function MethodForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const evidence = useId()
  const [method, setMethod] = useState({
    scaleId: plan.scaleId,
    ratingMethod: plan.ratingMethod,
    direction: plan.direction,
    average: plan.average,
    tieRule: plan.tieRule,
    decisionRule: plan.decisionRule,
    majorityShare: shareAsText(plan.decisionTerms.share),
    majoritySpread: plan.decisionTerms.spread,
    evidenceRequired: plan.evidenceRequired,
  })
  const set = (change: Partial<typeof method>) => setMethod({ ...method, ...change })
  const { framework } = measurementOf(plan)
  const { rates, instances } = ratingMethodTerms[method.ratingMethod]
  const update = useUpdatePlan(onDone)
  return (
    <form
      className="mt-6 grid max-w-2xl gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate({ assessmentId: plan.id, ...method })
      }}
    >
      {framework.scales.length > 1 && (
        <RadioList
          label="Rating scale"
          value={method.scaleId}
          onChange={(scaleId) => set({ scaleId })}
          choices={scaleChoices(framework)}
        />
      )}
      {method.scaleId !== plan.scaleId && (
        <Consequence>
          Results follow: a refined rating folds onto its basic step; a basic one stays basic, since it does not say
          which half it means. Ballots cast ahead of time that the new scale does not have must be cast again. Not
          possible while a round is open: reveal or close it first.
        </Consequence>
      )}
      <RadioList
        label="Rating method"
        value={method.ratingMethod}
        onChange={(ratingMethod) => set({ ratingMethod })}
        choices={methodChoices}
      />
      {method.ratingMethod !== plan.ratingMethod && (
        <Consequence>
          What is rated changes, and ballots on it are lost. Not possible once something is recorded, or while a round
          is open.
        </Consequence>
      )}
      {rates === 'parts' && (
        <RadioList
          label="Order of aggregation"
          value={method.direction}
          onChange={(direction) => set({ direction })}
          choices={directionChoices}
        />
      )}
      {instances === 'each' && (
        <>
          <RadioList
            label="Aggregation"
            value={method.average}
            onChange={(average) => set({ average })}
            choices={averageChoices}
          />
          <RadioList
            label="Halves between two steps turn"
            value={method.tieRule}
            onChange={(tieRule) => set({ tieRule })}
            choices={tieChoices}
          />
        </>
      )}
      <RadioList
        label="Decision rule"
        value={method.decisionRule}
        onChange={(decisionRule) => set({ decisionRule })}
        choices={ruleChoices}
      />
      {method.decisionRule === 'qualified-majority' && (
        <MajorityTerms share={method.majorityShare} spread={method.majoritySpread} onChange={set} />
      )}
      <label htmlFor={evidence} className="flex items-start gap-3">
        <Checkbox
          id={evidence}
          className="mt-0.5"
          checked={method.evidenceRequired}
          onChange={(event) => set({ evidenceRequired: event.target.checked })}
        />
        <span>
          <span className="font-semibold">Demand evidence</span>
          <span className="block text-sm text-soft">
            A rating is recorded only when the item has notes, or evidence linked to it.
          </span>
        </span>
      </label>
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}

/** What a choice does to what is there already. */
function Consequence({ children }: { children: string }) {
  return (
    <p role="status" className="measure -mt-3 border-l-4 border-accent pl-3">
      {children}
    </p>
  )
}
