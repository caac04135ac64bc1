'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTRPC } from '@/app/trpc/client'
import { RadioList } from '@/app/ui/radio-list'

type ModelChoiceProps = { chosen: { id: string; version: string }; onChoose: (id: string, version: string) => void }

/** Chooses the process model: one that ships with Assay or a published one of the organisation. */
export function ModelChoice({ chosen, onChoose }: ModelChoiceProps) {
  const trpc = useTRPC()
  const { data: entries = [] } = useQuery(trpc.model.list.queryOptions())
  const keyOf = ({ id, version }: { id: string; version: string }) => `${id} ${version}`
  const published = entries.filter(({ state }) => state === 'published')
  return (
    <div className="max-w-2xl">
      <RadioList
        label="Model"
        value={keyOf(chosen)}
        choices={published.map((entry) => ({
          value: keyOf(entry),
          name: `${entry.name} ${entry.version}`,
          explanation:
            `${entry.processes} processes. ${entry.source.replace(/\.$/, '')}.` +
            (entry.assessment ? ' It brings its own way of measuring.' : ''),
        }))}
        onChange={(key) => {
          const entry = published.find((known) => keyOf(known) === key)
          if (entry) onChoose(entry.id, entry.version)
        }}
      />
      <p className="mt-3 text-sm text-soft">
        Is yours not here?{' '}
        <Link href="/models" className="link text-ink">
          Import a model or write your own
        </Link>
        .
      </p>
    </div>
  )
}
