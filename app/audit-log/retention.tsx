'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Field, Select } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'

const spans = [
  { days: null, name: 'For ever' },
  { days: 90, name: '90 days' },
  { days: 365, name: '1 year' },
  { days: 1826, name: '5 years' },
  { days: 3653, name: '10 years' },
]

/** For how long events are kept. */
export function Retention() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const kept = useQuery(trpc.auditLog.retention.queryOptions())
  const keep = useMutation(
    trpc.auditLog.keepFor.mutationOptions({
      onSettled: () => void queries.invalidateQueries({ queryKey: trpc.auditLog.pathKey() }),
    }),
  )
  if (!kept.data) return null
  return (
    <div className="mt-10 max-w-md">
      {keep.isError && <Notice kind="problem">{sentenceOf(keep.error)}</Notice>}
      <Field
        label="Keep events"
        hint="Older ones are deleted once a day, once every organisation on this server has kept them long enough."
      >
        {(control) => (
          <Select
            {...control}
            value={String(kept.data.days)}
            disabled={keep.isPending}
            onChange={({ target }) => keep.mutate({ days: target.value === 'null' ? null : Number(target.value) })}
          >
            {spans.map(({ days, name }) => (
              <option key={name} value={String(days)}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
