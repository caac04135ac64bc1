'use client'

import { Field, TextArea, TextInput } from '@/app/ui/field'

export type Intent = { title: string; purpose: string; unit: string; sponsor: string }

type WhatAndWhyProps = {
  value: Intent
  onChange: (value: Intent) => void
  errors?: Partial<Record<keyof Intent, string>>
}

/** The fields that say what is assessed, for whom and why. */
export function WhatAndWhy({ value, onChange, errors = {} }: WhatAndWhyProps) {
  const set = (field: keyof Intent) => (event: { target: { value: string } }) =>
    onChange({ ...value, [field]: event.target.value })
  return (
    <div className="grid max-w-2xl gap-5">
      <Field label="Title" error={errors.title}>
        {(control) => <TextInput {...control} value={value.title} onChange={set('title')} maxLength={160} required />}
      </Field>
      <Field
        label="Organisational unit"
        hint="The part of the organisation that is assessed: a department, a site, a service."
        error={errors.unit}
      >
        {(control) => <TextInput {...control} value={value.unit} onChange={set('unit')} maxLength={160} required />}
      </Field>
      <Field label="Purpose" hint="What the result will be used for, and by whom." optional>
        {(control) => <TextArea {...control} value={value.purpose} onChange={set('purpose')} maxLength={2000} />}
      </Field>
      <Field label="Sponsor" hint="Who orders the assessment and receives the report, with their function." optional>
        {(control) => <TextInput {...control} value={value.sponsor} onChange={set('sponsor')} maxLength={160} />}
      </Field>
    </div>
  )
}

/** What is missing, by field. */
export function errorsOf({ title, unit }: Intent): Partial<Record<keyof Intent, string>> {
  return {
    ...(title.trim() ? {} : { title: 'Give the assessment a title.' }),
    ...(unit.trim() ? {} : { unit: 'Name the organisational unit that is assessed.' }),
  }
}
