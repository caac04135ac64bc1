'use client'

import { useId } from 'react'
import { Field, Select, TextArea, TextInput } from '@/app/ui/field'
import { actionEfforts, actionPriorities, isActionEffort, isActionPriority } from '@/lib/improvement/action'
import type { Action } from './use-improvement'

export type ActionText = Pick<Action, 'title' | 'description' | 'owner' | 'priority' | 'effort'> & { due: string }

type ActionFieldsProps = {
  value: ActionText
  onChange: (value: ActionText) => void
  checked: boolean
  /** Names offered for the person responsible. */
  owners: readonly string[]
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What is to be done, by whom, by when, how urgent it is and how much work. */
export function ActionFields({ value, onChange, checked, owners }: ActionFieldsProps) {
  const names = useId()
  const set = (field: 'title' | 'description' | 'owner' | 'due') => (event: { target: { value: string } }) =>
    onChange({ ...value, [field]: event.target.value })
  return (
    <div className="grid gap-5">
      <Field
        label="What is to be done"
        hint="Such as “Name an owner of the night procedure, and review it once a year”."
        {...(checked && !value.title.trim() ? { error: 'Write what is to be done.' } : {})}
      >
        {(control) => <TextInput {...control} value={value.title} onChange={set('title')} maxLength={200} />}
      </Field>
      <Field label="Details" optional>
        {(control) => (
          <TextArea {...control} rows={2} value={value.description} onChange={set('description')} maxLength={4000} />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Owner" hint="The person responsible." optional>
          {(control) => (
            <>
              <TextInput {...control} list={names} value={value.owner} onChange={set('owner')} maxLength={160} />
              <datalist id={names}>
                {[...new Set(owners)].map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label="Due" hint="The day it should be done." optional>
          {(control) => <TextInput {...control} type="date" value={value.due} onChange={set('due')} />}
        </Field>
        <Field label="Priority">
          {(control) => (
            <Select
              {...control}
              value={value.priority}
              onChange={({ target }) =>
                isActionPriority(target.value) && onChange({ ...value, priority: target.value })
              }
            >
              {actionPriorities.map((priority) => (
                <option key={priority} value={priority}>
                  {capital(priority)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Effort">
          {(control) => (
            <Select
              {...control}
              value={value.effort}
              onChange={({ target }) => isActionEffort(target.value) && onChange({ ...value, effort: target.value })}
            >
              {actionEfforts.map((effort) => (
                <option key={effort} value={effort}>
                  {capital(effort)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  )
}
