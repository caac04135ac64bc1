'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/field'
import { withGroup, withGroupMoved, withNewGroup, withoutGroup } from '@/lib/model/edit'
import type { ProcessModel } from '@/lib/model/model'

type GroupsEditorProps = { model: ProcessModel; onChange: (model: ProcessModel) => void }

/** Names, order and number of the groups; a group with processes in it can't be taken out. */
export function GroupsEditor({ model, onChange }: GroupsEditorProps) {
  const [id, setId] = useState('')
  const taken = model.groups.some((group) => group.id === id.trim())
  return (
    <>
      <ul className="border-t border-line">
        {model.groups.map((group, index) => {
          const processes = model.processes.filter((process) => process.group === group.id).length
          return (
            <li
              key={group.id}
              className="grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-2 border-b border-line py-2 sm:grid-cols-[4rem_minmax(0,1fr)_auto]"
            >
              <span className="tabular text-sm text-soft">{group.id}</span>
              <TextInput
                aria-label={`Name of group ${group.id}`}
                value={group.name}
                onChange={(event) => onChange(withGroup(model, group.id, event.target.value))}
              />
              <span className="flex gap-1 max-sm:col-start-2">
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={`Move ${group.name} up`}
                  onClick={() => onChange(withGroupMoved(model, group.id, -1))}
                >
                  Up
                </Button>
                <Button
                  size="small"
                  disabled={index === model.groups.length - 1}
                  aria-label={`Move ${group.name} down`}
                  onClick={() => onChange(withGroupMoved(model, group.id, 1))}
                >
                  Down
                </Button>
                <Button
                  size="small"
                  disabled={processes > 0}
                  title={processes > 0 ? 'Put its processes into another group first.' : undefined}
                  aria-label={`Take out ${group.name}`}
                  onClick={() => onChange(withoutGroup(model, group.id))}
                >
                  Take out
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      <form
        className="mt-3 flex flex-wrap gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          onChange(withNewGroup(model, { id: id.trim(), name: id.trim() }))
          setId('')
        }}
      >
        <TextInput
          aria-label="Identifier of the new group"
          placeholder="Identifier, such as OWN"
          value={id}
          onChange={(event) => setId(event.target.value)}
          className="max-w-60"
        />
        <Button type="submit" disabled={id.trim() === '' || taken}>
          Add a group
        </Button>
      </form>
    </>
  )
}
