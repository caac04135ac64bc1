'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Select, TextInput } from '@/app/ui/field'
import { withNewProcess } from '@/lib/model/edit'
import type { ProcessModel } from '@/lib/model/model'

type NewProcessProps = { model: ProcessModel; onChange: (model: ProcessModel) => void }

/** Adds a process by its identifier, name and group. */
export function NewProcess({ model, onChange }: NewProcessProps) {
  const [id, setId] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState('')
  const group = model.groups.find((own) => own.id === chosen)?.id ?? model.groups[0]?.id ?? ''
  const taken = model.processes.some((process) => process.id === id.trim())
  function add(event: FormEvent) {
    event.preventDefault()
    onChange(withNewProcess(model, { id: id.trim(), name: name.trim(), group }))
    setId('')
    setName('')
  }
  return (
    <form onSubmit={add} className="mt-5 grid items-end gap-2 sm:grid-cols-[9rem_minmax(0,1fr)_12rem_auto]">
      <TextInput
        aria-label="Identifier of the new process"
        placeholder="Identifier"
        value={id}
        onChange={(event) => setId(event.target.value)}
        aria-invalid={taken || undefined}
      />
      <TextInput
        aria-label="Name of the new process"
        placeholder="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select aria-label="Group of the new process" value={group} onChange={(event) => setChosen(event.target.value)}>
        {model.groups.map((own) => (
          <option key={own.id} value={own.id}>
            {own.name}
          </option>
        ))}
      </Select>
      <Button type="submit" disabled={id.trim() === '' || name.trim() === '' || group === '' || taken}>
        Add a process
      </Button>
      {taken && <p className="text-sm font-semibold text-danger sm:col-span-4">{id} is taken. Choose another.</p>}
    </form>
  )
}
