'use client'

import { Field, Select } from '@/app/ui/field'
import { shareChoices } from './choices'

type MajorityTermsProps = {
  share: number
  spread: number
  onChange: (change: { majorityShare?: number; majoritySpread?: number }) => void
}

/** How many make a qualified majority, and how far apart ballots may lie. */
export function MajorityTerms({ share, spread, onChange }: MajorityTermsProps) {
  return (
    <div className="-mt-2 grid gap-4 sm:grid-cols-2">
      <Field label="A majority is">
        {(control) => (
          <Select
            {...control}
            value={share}
            onChange={(event) => onChange({ majorityShare: Number(event.target.value) })}
          >
            {shareChoices(share).map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Ballots lie apart at most">
        {(control) => (
          <Select
            {...control}
            value={spread}
            onChange={(event) => onChange({ majoritySpread: Number(event.target.value) })}
          >
            {[1, 2, 3, 4, 5].map((steps) => (
              <option key={steps} value={steps}>
                {steps === 1 ? 'one step' : `${steps} steps`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
