'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Fact, Facts } from '@/app/ui/facts'
import { Section } from '@/app/ui/section'
import { decisionRuleNames, ruleInWords } from '@/lib/consensus/decision'
import { averageNames } from '@/lib/measurement/aggregate'
import { measurementOf } from '@/lib/measurement/frameworks'
import { directionNames } from '@/lib/measurement/grid'
import { ratingMethodTerms } from '@/lib/measurement/rating-method'
import { MethodForm } from './method-form'

/** How it is measured, how ratings are put together, and when one counts as agreed. */
export function MethodSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  const { framework } = measurementOf(plan)
  return (
    <Section
      id="method"
      title="Method"
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change<span className="sr-only"> the method</span>
          </Button>
        )
      }
    >
      <Facts>
        <Fact term="Framework">{framework.name}</Fact>
        {!editing && <MethodFacts plan={plan} />}
      </Facts>
      {editing && <MethodForm plan={plan} onDone={() => setEditing(false)} />}
    </Section>
  )
}

function MethodFacts({ plan }: { plan: Plan }) {
  const { scale } = measurementOf(plan)
  const method = ratingMethodTerms[plan.ratingMethod]
  const half = plan.tieRule === 'half-up' ? 'up' : 'down'
  return (
    <>
      <Fact term="Scale">{scale.name}</Fact>
      <Fact term="Rating">
        <strong>{method.name}.</strong> {method.explanation}
      </Fact>
      {method.instances === 'each' && (
        <Fact term="Aggregation">
          <strong>
            {method.rates === 'parts' && `${directionNames[plan.direction].name}. `}
            {averageNames[plan.average].name}.
          </strong>{' '}
          Halves turn {half}.
        </Fact>
      )}
      <Fact term="Agreement">
        <strong>{decisionRuleNames[plan.decisionRule].name}.</strong>{' '}
        {ruleInWords(plan.decisionRule, plan.decisionTerms)}
      </Fact>
      <Fact term="Evidence">
        {plan.evidenceRequired
          ? 'Nothing is recorded without evidence noted or linked.'
          : 'A rating can be recorded without evidence noted.'}
      </Fact>
    </>
  )
}
