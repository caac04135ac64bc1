'use client'

import { useState } from 'react'
import { classChoices, independenceChoices } from '@/app/assessment/plan-choices'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Fact, Facts } from '@/app/ui/facts'
import { RadioList } from '@/app/ui/radio-list'
import { SaveBar } from '@/app/ui/save-bar'
import { Section } from '@/app/ui/section'
import { assessmentClasses, classDemands } from '@/lib/plan/class'
import { independenceTerms } from '@/lib/plan/independence'
import { NotStated } from './not-stated'

/** How much the result has to bear, and how far the assessing body is from the unit. */
export function RigourSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  const demands = classDemands[plan.assessmentClass]
  const independence = plan.independence && independenceTerms[plan.independence]
  return (
    <Section
      id="rigour"
      title="Class and independence"
      about={editing ? 'The class says what the plan is checked for, at the top of this page.' : undefined}
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change<span className="sr-only"> class and independence</span>
          </Button>
        )
      }
    >
      {editing ? (
        <RigourForm plan={plan} onDone={() => setEditing(false)} />
      ) : (
        <Facts>
          <Fact term="Class">
            <strong>{demands.name}.</strong> {demands.explanation}
          </Fact>
          <Fact term="Assessing body">
            {independence ? (
              <>
                <strong>{independence.name}.</strong> {independence.explanation}
              </>
            ) : (
              <NotStated />
            )}
          </Fact>
        </Facts>
      )}
    </Section>
  )
}

function RigourForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const [chosen, setChosen] = useState<(typeof classChoices)[number]['value']>(`${plan.assessmentClass}`)
  const [independence, setIndependence] = useState(plan.independence)
  const update = useUpdatePlan(onDone)
  return (
    <form
      className="max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault()
        const assessmentClass = assessmentClasses.find((known) => String(known) === chosen)
        update.mutate({ assessmentId: plan.id, assessmentClass, independence: independence ?? '' })
      }}
    >
      <RadioList label="Class of the assessment" value={chosen} onChange={setChosen} choices={classChoices} />
      <div className="mt-6">
        <RadioList
          label="Independence of the assessing body"
          value={independence}
          onChange={setIndependence}
          choices={independenceChoices}
        />
      </div>
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}
