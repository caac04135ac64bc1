'use client'

import { Field, Select, TextInput } from '@/app/ui/field'
import { type AuditKind, auditKinds } from '@/lib/audit/names'

/** Which events are wanted; what is not named is not asked for. */
export type Asked = { kind?: AuditKind; from?: string; to?: string }

const kinds = Object.entries(auditKinds)

/** Chooses among events by kind and day. */
export function LogFilter({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const { kind, from, to } = asked
  const change = (next: { kind?: string; from?: string; to?: string }) => {
    const chosen = { kind, from, to, ...next }
    const known = Object.keys(auditKinds).find((name): name is AuditKind => name === chosen.kind)
    onChange({
      ...(known && { kind: known }),
      ...(chosen.from && { from: chosen.from }),
      ...(chosen.to && { to: chosen.to }),
    })
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label="Kind" className="w-60 max-sm:grow">
        {(control) => (
          <Select {...control} value={kind ?? ''} onChange={({ target }) => change({ kind: target.value })}>
            <option value="">All kinds</option>
            {kinds.map(([kind, { name }]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="From" className="w-44 max-sm:grow">
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={from ?? ''}
            onChange={({ target }) => change({ from: target.value })}
          />
        )}
      </Field>
      <Field label="To" className="w-44 max-sm:grow">
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={to ?? ''}
            onChange={({ target }) => change({ to: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
