'use client'

import { type ReactNode, useId } from 'react'
import { Checkbox } from '@/app/ui/field'
import type { ProcessAttribute } from '@/lib/measurement/framework'
import { everyPartOf } from '@/lib/measurement/part'

type AttributeToBearOnProps = {
  attribute: ProcessAttribute
  outcomes: readonly { id: string; text: string }[]
  isChosen: (part: string) => boolean
  onToggle: (part: string) => void
}

/** An attribute as a whole, and its outcomes or achievements one by one. */
export function AttributeToBearOn({ attribute, outcomes, isChosen, onToggle }: AttributeToBearOnProps) {
  const parts = everyPartOf(attribute, outcomes)
  const chosen = parts.filter(({ part }) => isChosen(part)).length
  return (
    <div className="py-2">
      <Choice checked={isChosen('')} onToggle={() => onToggle('')}>
        <span className="tabular text-sm text-soft">{attribute.id.replace('.', ' ')}</span>{' '}
        <span className="font-semibold">{attribute.name}</span>
      </Choice>
      {parts.length > 0 && (
        <details open={chosen > 0} className="ml-8">
          <summary className="text-sm text-soft">
            {attribute.parts === 'outcomes' ? 'Single outcomes' : 'Single achievements'}
            {chosen > 0 && ` (${chosen})`}
          </summary>
          <ul className="mt-1 grid gap-1">
            {parts.map(({ part, label }) => (
              <li key={part}>
                <Choice checked={isChosen(part)} onToggle={() => onToggle(part)}>
                  {label}
                </Choice>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type ChoiceProps = { checked: boolean; onToggle: () => void; children: ReactNode }

function Choice({ checked, onToggle, children }: ChoiceProps) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex items-start gap-3 py-1">
      <Checkbox id={id} className="mt-0.5" checked={checked} onChange={onToggle} />
      <span>{children}</span>
    </label>
  )
}
