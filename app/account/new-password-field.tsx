'use client'

import { useId, useState } from 'react'
import { Checkbox, Field, TextInput } from '@/app/ui/field'

/** A password that is chosen, named "password" in its form; it can be looked at, so it is typed once. */
export function NewPasswordField({ label = 'Password' }: { label?: string }) {
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="grid gap-2">
      <Field label={label} hint="At least 12 characters. Four words that do not belong together are a good one.">
        {(control) => (
          <TextInput
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={200}
          />
        )}
      </Field>
      <div className="flex items-center gap-2 text-sm">
        <Checkbox id={id} checked={shown} onChange={({ target }) => setShown(target.checked)} />
        <label htmlFor={id}>Show what is typed</label>
      </div>
    </div>
  )
}
