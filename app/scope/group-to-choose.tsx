'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Checkbox } from '@/app/ui/field'
import type { CapabilityLevel } from '@/lib/measurement/framework'
import type { Process, ProcessGroup } from '@/lib/model/model'
import { ProcessToChoose } from './process-to-choose'
import { type Scope, targetWithin, withProcesses, withTarget } from './scope'

type GroupToChooseProps = {
  group: ProcessGroup
  processes: readonly Process[]
  levels: readonly CapabilityLevel[]
  scope: Scope
  onChange: (scope: Scope) => void
  detail: ((process: Process) => ReactNode) | undefined
}

/** A group of processes with one box for all of them. */
export function GroupToChoose({ group, processes, levels, scope, onChange, detail }: GroupToChooseProps) {
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  const ids = processes.map(({ id }) => id)
  const chosen = ids.filter((id) => scope.has(id)).length
  const some = chosen > 0 && chosen < ids.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])

  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="w-full">
        <label htmlFor={id} className="flex items-center gap-3 border-b border-edge pb-2 text-lg font-bold">
          <Checkbox
            id={id}
            ref={box}
            checked={chosen === ids.length}
            onChange={(event) => onChange(withProcesses(scope, ids, event.target.checked, targetWithin(levels)))}
          />
          <span className="grow">
            {group.name}
            <span className="sr-only">: all of the group</span>
          </span>
          <span className="tabular text-base font-normal text-soft">
            {chosen} of {ids.length}
          </span>
        </label>
      </legend>
      <ul>
        {processes.map((process) => (
          <li key={process.id} className="border-b border-line">
            <ProcessToChoose
              process={process}
              levels={levels}
              target={scope.get(process.id)}
              onChoose={(chosen) => onChange(withProcesses(scope, [process.id], chosen, targetWithin(levels)))}
              onTarget={(target) => onChange(withTarget(scope, [process.id], target))}
            />
            {detail && scope.has(process.id) && <div className="pb-4 pl-8">{detail(process)}</div>}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
