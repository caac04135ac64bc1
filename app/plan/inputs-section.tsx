'use client'

import { useState } from 'react'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Fact, Facts } from '@/app/ui/facts'
import { Field, TextArea } from '@/app/ui/field'
import { SaveBar } from '@/app/ui/save-bar'
import { Section } from '@/app/ui/section'
import { type PlanInput, planInputs } from '@/lib/plan/inputs'
import { NotStated } from './not-stated'

/** What is recorded in words before data are collected: frame, constraints, how it is done. */
export function InputsSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  const shown = planInputs.filter((input) => plan.inputs[input.id] || isDemanded(input, plan))
  return (
    <Section
      id="inputs"
      title="Inputs"
      about="What is on record before evidence is gathered."
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change<span className="sr-only"> the inputs</span>
          </Button>
        )
      }
    >
      {editing ? (
        <InputsForm plan={plan} onDone={() => setEditing(false)} />
      ) : (
        <Facts>
          {shown.map(({ id, name }) => (
            <Fact key={id} term={name}>
              {plan.inputs[id] ?? <NotStated />}
            </Fact>
          ))}
        </Facts>
      )}
    </Section>
  )
}

function InputsForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const [inputs, setInputs] = useState(plan.inputs)
  const update = useUpdatePlan(onDone)
  return (
    <form
      className="grid max-w-2xl gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        update.mutate({ assessmentId: plan.id, inputs })
      }}
    >
      {planInputs.map((input) => (
        <Field key={input.id} label={input.name} hint={input.hint} optional={!isDemanded(input, plan)}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={4000}
              value={inputs[input.id] ?? ''}
              onChange={(event) => setInputs({ ...inputs, [input.id]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}

const isDemanded = ({ demandedBy }: PlanInput, { assessmentClass }: Plan) => demandedBy.includes(assessmentClass)
