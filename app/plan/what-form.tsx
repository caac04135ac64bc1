'use client'

import { type FormEvent, useState } from 'react'
import { purposeChoices } from '@/app/assessment/plan-choices'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { Field, Select } from '@/app/ui/field'
import { RadioList } from '@/app/ui/radio-list'
import { SaveBar } from '@/app/ui/save-bar'
import { errorsOf, WhatAndWhy } from './what-and-why'

export function WhatForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { title, purpose, unit, sponsor } = plan
  const [intent, setIntent] = useState({ title, purpose, unit, sponsor })
  const [purposeKind, setPurposeKind] = useState(plan.purposeKind)
  const [timeZone, setTimeZone] = useState(plan.timeZone)
  const [checked, setChecked] = useState(false)
  const update = useUpdatePlan(onDone)
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(errorsOf(intent)).length === 0)
      update.mutate({ assessmentId: plan.id, ...intent, purposeKind, timeZone })
  }
  return (
    <form onSubmit={submit} noValidate>
      <WhatAndWhy value={intent} onChange={setIntent} errors={checked ? errorsOf(intent) : {}} />
      <div className="mt-5 max-w-2xl">
        <RadioList label="Kind of purpose" value={purposeKind} onChange={setPurposeKind} choices={purposeChoices} />
      </div>
      <Field
        label="Time zone of the report"
        hint="Days and times in the report are told in this zone."
        className="mt-6 max-w-2xl"
      >
        {(control) => (
          <Select {...control} value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
            {zonesWith(plan.timeZone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </Field>
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}

/** The zones this browser knows, and the one that is chosen. */
function zonesWith(chosen: string): string[] {
  return [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])].sort()
}
