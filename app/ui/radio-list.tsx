'use client'

import { useId } from 'react'

type RadioListProps<Value extends string> = {
  label: string
  /** null: nothing is chosen yet. */
  value: Value | null
  onChange: (value: Value) => void
  choices: readonly { value: Value; name: string; explanation: string }[]
  disabled?: boolean
}

/** One of a few, each with the sentence that says what choosing it means. */
export function RadioList<Value extends string>({ label, value, onChange, choices, disabled }: RadioListProps<Value>) {
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className="border-t border-line">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 border-b border-line px-1 py-2.5 has-checked:bg-paper"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="mt-[0.2em] size-5 accent-[var(--rate-ink)]"
            />
            <span>
              <span className="font-semibold">{choice.name}</span>
              <span className="measure block text-sm text-soft">{choice.explanation}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
