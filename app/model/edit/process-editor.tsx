'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field, Select, TextArea, TextInput } from '@/app/ui/field'
import { ChevronDown } from '@/app/ui/icons'
import { withNewOutcome, withOutcome, withoutOutcome, withoutProcess, withProcess } from '@/lib/model/edit'
import type { Process, ProcessModel } from '@/lib/model/model'
import { ClausesInput } from './clauses-input'

type ProcessEditorProps = { model: ProcessModel; process: Process; onChange: (model: ProcessModel) => void }

/** A process in a row; opened, its texts and outcomes to change. */
export function ProcessEditor({ model, process, onChange }: ProcessEditorProps) {
  const [open, setOpen] = useState(false)
  const { id, name, group, purpose, outcomes, clauses } = process
  return (
    <details className="group py-3" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="grid list-none grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 marker:hidden">
        <span className="tabular text-sm text-soft">{id}</span>
        <span className="font-semibold">{name || 'without a name'}</span>
        <span className="self-center transition-transform duration-150 group-open:rotate-180">
          <ChevronDown />
        </span>
      </summary>
      {open && (
        <div className="mt-3 grid gap-4 sm:pl-20">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Name">
              {(control) => (
                <TextInput
                  {...control}
                  value={name}
                  onChange={(event) => onChange(withProcess(model, id, { name: event.target.value }))}
                />
              )}
            </Field>
            <Field label="Group">
              {(control) => (
                <Select
                  {...control}
                  value={group}
                  onChange={(event) => onChange(withProcess(model, id, { group: event.target.value }))}
                >
                  {model.groups.map((own) => (
                    <option key={own.id} value={own.id}>
                      {own.name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <Field label="Purpose" hint="One sentence on why the process exists.">
            {(control) => (
              <TextArea
                {...control}
                rows={2}
                value={purpose}
                onChange={(event) => onChange(withProcess(model, id, { purpose: event.target.value }))}
              />
            )}
          </Field>
          <Field label="Clauses" hint="Of the requirements document, separated by semicolons." className="max-w-sm">
            {(control) => (
              <ClausesInput
                {...control}
                clauses={clauses}
                onChange={(next) => onChange(withProcess(model, id, { clauses: next }))}
              />
            )}
          </Field>
          <fieldset>
            <legend className="font-semibold">Outcomes</legend>
            <ol className="mt-1.5 grid gap-3">
              {outcomes.map((outcome, index) => (
                <li key={outcome.id} className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
                  <TextArea
                    aria-label={`Outcome ${index + 1} of ${name}`}
                    rows={1}
                    className="min-h-11"
                    value={outcome.text}
                    onChange={(event) => onChange(withOutcome(model, id, outcome.id, { text: event.target.value }))}
                  />
                  <ClausesInput
                    aria-label={`Clauses of outcome ${index + 1} of ${name}`}
                    placeholder="Clauses"
                    clauses={outcome.clauses}
                    onChange={(next) => onChange(withOutcome(model, id, outcome.id, { clauses: next }))}
                  />
                  <Button
                    size="small"
                    aria-label={`Take out outcome ${index + 1} of ${name}`}
                    onClick={() => onChange(withoutOutcome(model, id, outcome.id))}
                  >
                    Take out
                  </Button>
                </li>
              ))}
            </ol>
          </fieldset>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => onChange(withNewOutcome(model, id))}>
              Add an outcome
            </Button>
            <Button size="small" className="text-danger" onClick={() => onChange(withoutProcess(model, id))}>
              Take out the process
            </Button>
          </div>
        </div>
      )}
    </details>
  )
}
