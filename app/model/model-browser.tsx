'use client'

import { type ReactNode, useState } from 'react'
import { matches } from '@/app/scope/scope'
import { TextInput } from '@/app/ui/field'
import { type ProcessModel, processesByGroup } from '@/lib/model/model'
import { ProcessEntry } from './process-entry'

/** All processes of a model, to read and to search; the terms of its wording come first. */
export function ModelBrowser({ model, children }: { model: ProcessModel; children?: ReactNode }) {
  const [search, setSearch] = useState('')
  const groups = processesByGroup(model)
    .map(({ group, processes }) => ({ group, processes: processes.filter((process) => matches(process, search)) }))
    .filter(({ processes }) => processes.length > 0)
  return (
    <>
      <p className="text-soft">Process model, version {model.version}</p>
      <h1 className="text-3xl">{model.name}</h1>
      <p className="measure mt-2">{model.source.replace(/\.$/, '')}.</p>
      {model.domain && <p className="measure mt-2 text-soft">{model.domain}</p>}
      <p className="measure mt-4 border-l-4 border-edge pl-3 text-sm text-soft">{model.licence}</p>
      {children}
      <div className="mt-8 max-w-sm">
        <TextInput
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          aria-label="Search the processes"
          placeholder="Search name, purpose or clause"
        />
      </div>
      {groups.length === 0 && (
        <p className="mt-8 text-soft">
          No process matches “{search}”. Search by a word of its name, of its purpose, or by a clause such as 8.6.
        </p>
      )}
      {groups.map(({ group, processes }) => (
        <section key={group.id} className="mt-10">
          <h2 className="border-b border-edge pb-2 text-lg">{group.name}</h2>
          <ul>
            {processes.map((process) => (
              <li key={process.id} className="border-b border-line">
                <ProcessEntry model={model} process={process} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
