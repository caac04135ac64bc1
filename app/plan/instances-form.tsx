'use client'

import { useId } from 'react'
import { Button } from '@/app/ui/button'
import { Checkbox, TextInput } from '@/app/ui/field'
import { Cross, Plus } from '@/app/ui/icons'
import type { EditedInstance } from './instances'

type InstancesFormProps = {
  processName: string
  list: readonly EditedInstance[]
  all: boolean
  onChange: (instances: { list: readonly EditedInstance[]; all: boolean }) => void
  /** Undefined where there is no other process to copy to. */
  onCopy: (() => void) | undefined
}

/** The teams, sites or services in which a process is looked at, by name. */
export function InstancesForm({ processName, list, all, onChange, onCopy }: InstancesFormProps) {
  const box = useId()
  const rename = (key: string, name: string) =>
    onChange({ list: list.map((instance) => (instance.key === key ? { ...instance, name } : instance)), all })
  return (
    <fieldset className="max-w-xl">
      <legend className="text-sm text-soft">Instances: teams, sites, services, projects</legend>
      <ul className="mt-1.5 grid gap-2">
        {list.map(({ key, name }, index) => (
          <li key={key} className="flex gap-2">
            <TextInput
              aria-label={`Instance ${index + 1} of ${processName}`}
              value={name}
              maxLength={160}
              onChange={(event) => rename(key, event.target.value)}
            />
            {list.length > 1 && (
              <Button
                variant="quiet"
                className="px-3"
                onClick={() => onChange({ list: list.filter((instance) => instance.key !== key), all })}
              >
                <Cross />
                <span className="sr-only">
                  Remove {name || `instance ${index + 1}`} from {processName}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button size="small" onClick={() => onChange({ list: [...list, { key: crypto.randomUUID(), name: '' }], all })}>
          <Plus /> Add an instance<span className="sr-only"> of {processName}</span>
        </Button>
        {onCopy && (
          <Button size="small" variant="quiet" onClick={onCopy}>
            Use these for all processes
          </Button>
        )}
        <label htmlFor={box} className="flex items-center gap-2 text-sm">
          <Checkbox id={box} checked={all} onChange={(event) => onChange({ list, all: event.target.checked })} />
          These are all there are<span className="sr-only"> of {processName}</span>
        </label>
      </div>
    </fieldset>
  )
}
