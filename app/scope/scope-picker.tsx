'use client'

import { type ReactNode, useState } from 'react'
import { TextInput } from '@/app/ui/field'
import { Search } from '@/app/ui/icons'
import type { MeasurementFramework } from '@/lib/measurement/framework'
import { type Process, type ProcessModel, processesByGroup } from '@/lib/model/model'
import { GroupToChoose } from './group-to-choose'
import { itemsOf, matches, type Scope, withTarget } from './scope'
import { TargetLevel } from './target-level'

type ScopePickerProps = {
  model: ProcessModel
  framework: MeasurementFramework
  scope: Scope
  onChange: (scope: Scope) => void
  /** What else is said of a process once it is chosen. */
  detail?: (process: Process) => ReactNode
  /** How many items the scope makes; without it, one for each attribute of one instance. */
  items?: number
}

/** Chooses processes out of a model, by group or one by one, and the level each should reach. */
export function ScopePicker({ model, framework, scope, onChange, detail, items }: ScopePickerProps) {
  const [search, setSearch] = useState('')
  const groups = processesByGroup(model)
    .map(({ group, processes }) => ({ group, processes: processes.filter((process) => matches(process, search)) }))
    .filter(({ processes }) => processes.length > 0)

  return (
    <div>
      <div className="z-10 sm:sticky sm:top-0 -mx-1 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-edge bg-ground px-1 py-3">
        <div className="relative grow sm:max-w-xs">
          <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-soft">
            <Search />
          </span>
          <TextInput
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder="Search name, purpose or clause"
            aria-label="Search the processes"
            className="pl-9"
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <p aria-live="polite" className="tabular text-soft">
            <strong className="text-ink">{scope.size}</strong> of {model.processes.length} processes,{' '}
            <strong className="text-ink">{items ?? itemsOf(scope, framework)}</strong> items to rate
          </p>
          <TargetLevel
            label="Target for all chosen"
            levels={framework.levels}
            value={commonTarget(scope)}
            disabled={scope.size === 0}
            onChange={(target) => onChange(withTarget(scope, scope.keys(), target))}
            showLabel
          />
        </div>
      </div>
      {groups.length === 0 && (
        <p className="py-8 text-soft">
          No process matches “{search}”.{' '}
          <button type="button" className="link text-ink" onClick={() => setSearch('')}>
            Show all
          </button>
        </p>
      )}
      {groups.map(({ group, processes }) => (
        <GroupToChoose
          key={group.id}
          group={group}
          processes={processes}
          levels={framework.levels}
          scope={scope}
          onChange={onChange}
          detail={detail}
        />
      ))}
      <p className="mt-6 text-sm text-soft">{model.licence}</p>
    </div>
  )
}

/** The one target all have; undefined when they differ. */
function commonTarget(scope: Scope): number | undefined {
  const targets = new Set(scope.values())
  return targets.size === 1 ? [...targets][0] : undefined
}
