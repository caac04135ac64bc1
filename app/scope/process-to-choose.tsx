'use client'

import { useId } from 'react'
import { Checkbox } from '@/app/ui/field'
import type { CapabilityLevel } from '@/lib/measurement/framework'
import type { Process } from '@/lib/model/model'
import { TargetLevel } from './target-level'

type ProcessToChooseProps = {
  process: Process
  levels: readonly CapabilityLevel[]
  /** undefined: not in scope. */
  target: number | undefined
  onChoose: (chosen: boolean) => void
  onTarget: (target: number) => void
}

/** One process: what it is for can be read before it is chosen. */
export function ProcessToChoose({ process, levels, target, onChoose, onTarget }: ProcessToChooseProps) {
  const id = useId()
  const purpose = `${id}-purpose`
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-2 py-3 sm:grid-cols-[auto_minmax(0,1fr)_11rem]">
      <Checkbox
        id={id}
        className="mt-0.5"
        checked={target !== undefined}
        aria-describedby={purpose}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer">
          <span className="tabular mr-1 text-sm text-soft">{process.id}</span>{' '}
          <span className="font-semibold">{process.name}</span>
        </label>
        <p id={purpose} className="measure text-sm text-soft">
          {process.purpose}
        </p>
      </div>
      <div className="max-sm:col-start-2">
        {target !== undefined && (
          <TargetLevel label={`Target level of ${process.name}`} levels={levels} value={target} onChange={onTarget} />
        )}
      </div>
    </div>
  )
}
