'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Fact, Facts } from '@/app/ui/facts'
import { Checkbox } from '@/app/ui/field'
import { RadioList } from '@/app/ui/radio-list'
import { SaveBar } from '@/app/ui/save-bar'
import { Section } from '@/app/ui/section'
import { decisionRuleNames } from '@/lib/consensus/decision'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ruleChoices } from './choices'
import { type Plan, useRefreshPlan } from './use-plan'

/** How it is measured, and when a rating counts as agreed. */
export function MethodSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  const { framework, scale } = measurementOf(plan)
  const rule = decisionRuleNames[plan.decisionRule]
  return (
    <Section
      id="method"
      title="Method"
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      <Facts>
        <Fact term="Framework">{framework.name}</Fact>
        <Fact term="Scale">{scale.name}</Fact>
        {!editing && (
          <>
            <Fact term="Agreement">
              <strong>{rule.name}.</strong> {rule.explanation}
            </Fact>
            <Fact term="Evidence">
              {plan.evidenceRequired
                ? 'Nothing is recorded without evidence noted.'
                : 'A rating can be recorded without evidence noted.'}
            </Fact>
          </>
        )}
      </Facts>
      {editing && <MethodForm plan={plan} onDone={() => setEditing(false)} />}
    </Section>
  )
}

function MethodForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const evidence = useId()
  const [decisionRule, setDecisionRule] = useState(plan.decisionRule)
  const [evidenceRequired, setEvidenceRequired] = useState(plan.evidenceRequired)
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const update = useMutation(
    trpc.assessment.update.mutationOptions({
      onSuccess: async () => {
        await refresh()
        onDone()
      },
    }),
  )
  return (
    <form
      className="mt-6 max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate({ assessmentId: plan.id, decisionRule, evidenceRequired })
      }}
    >
      <RadioList label="Decision rule" value={decisionRule} onChange={setDecisionRule} choices={ruleChoices} />
      <label htmlFor={evidence} className="mt-5 flex items-start gap-3">
        <Checkbox
          id={evidence}
          className="mt-0.5"
          checked={evidenceRequired}
          onChange={(event) => setEvidenceRequired(event.target.checked)}
        />
        <span>
          <span className="font-semibold">Demand evidence</span>
          <span className="block text-sm text-soft">A rating is recorded only when the item has notes.</span>
        </span>
      </label>
      <SaveBar busy={update.isPending} problem={update.error && sentenceOf(update.error)} onCancel={onDone} />
    </form>
  )
}
