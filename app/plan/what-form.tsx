'use client'

import { type FormEvent, useState } from 'react'
import { purposeChoices } from '@/app/assessment/plan-choices'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { RadioList } from '@/app/ui/radio-list'
import { SaveBar } from '@/app/ui/save-bar'
import { errorsOf, WhatAndWhy } from './what-and-why'

export function WhatForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const { title, purpose, unit, sponsor } = plan
  const [intent, setIntent] = useState({ title, purpose, unit, sponsor })
  const [purposeKind, setPurposeKind] = useState(plan.purposeKind)
  const [checked, setChecked] = useState(false)
  const update = useUpdatePlan(onDone)
  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(errorsOf(intent)).length === 0) update.mutate({ assessmentId: plan.id, ...intent, purposeKind })
  }
  return (
    <form onSubmit={submit} noValidate>
      <WhatAndWhy value={intent} onChange={setIntent} errors={checked ? errorsOf(intent) : {}} />
      <div className="mt-5 max-w-2xl">
        <RadioList label="Kind of purpose" value={purposeKind} onChange={setPurposeKind} choices={purposeChoices} />
      </div>
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}
