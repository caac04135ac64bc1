'use client'

import { useId } from 'react'
import { Select } from '@/app/ui/field'
import type { CapabilityLevel } from '@/lib/measurement/framework'

type TargetLevelProps = {
  label: string
  showLabel?: boolean
  levels: readonly CapabilityLevel[]
  /** undefined: the chosen processes have different targets. */
  value: number | undefined
  onChange: (target: number) => void
  disabled?: boolean
}

/** Chooses a capability level to aim for. */
export function TargetLevel({ label, showLabel = false, levels, value, onChange, disabled }: TargetLevelProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className={showLabel ? 'whitespace-nowrap' : 'sr-only'}>
        {label}
      </label>
      <Select
        id={id}
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-10 pointer-coarse:min-h-11"
      >
        {value === undefined && (
          <option value="" disabled>
            {disabled ? '–' : 'differs'}
          </option>
        )}
        {levels
          .filter(({ level }) => level > 0)
          .map(({ level, name }) => (
            <option key={level} value={level}>
              {level} {name}
            </option>
          ))}
      </Select>
    </div>
  )
}
