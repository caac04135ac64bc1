'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { PageFrame } from '@/app/shell/page-frame'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { LinkButton } from '@/app/ui/link-button'
import { Section } from '@/app/ui/section'
import { modelAddress } from './address'
import { DownloadButtons } from './download-buttons'
import { ModelSkeleton } from './model-skeleton'

type Entry = Output['model']['list'][number]

/** The models one may plan with: those that ship with Assay and those of one's organisation. */
export function ModelsPage() {
  const trpc = useTRPC()
  const models = useQuery(trpc.model.list.queryOptions())
  return (
    <PageFrame title="Process models">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-3xl">Process models</h1>
          <p className="measure mt-2 text-soft">
            What processes are compared with: their purposes and the outcomes they should have.
          </p>
        </div>
        <LinkButton href="/models/import" variant="primary">
          Import a model
        </LinkButton>
      </div>
      <div className="mt-8">
        <Loaded query={models} skeleton={<ModelSkeleton />}>
          {(entries) => <Models entries={entries} />}
        </Loaded>
      </div>
    </PageFrame>
  )
}

function Models({ entries }: { entries: Entry[] }) {
  const own = entries.filter(({ shipped }) => !shipped)
  return (
    <>
      <Section title="Of your organisation">
        {own.length > 0 ? (
          <ModelList entries={own} />
        ) : (
          <p className="measure text-soft">
            None yet. Fill in the template and import it, or open a model below and copy it to tailor it.
          </p>
        )}
        <div className="mt-5">
          <DownloadButtons label="Download the template:" />
        </div>
      </Section>
      <Section title="Shipped with Assay">
        <ModelList entries={entries.filter(({ shipped }) => shipped)} />
      </Section>
    </>
  )
}

function ModelList({ entries }: { entries: Entry[] }) {
  return (
    <ul className="border-t border-line">
      {entries.map((entry) => (
        <li
          key={`${entry.id} ${entry.version}`}
          className="grid gap-x-8 gap-y-1 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_12rem]"
        >
          <div className="min-w-0">
            <Link href={modelAddress(entry)} className="link text-lg font-semibold text-ink">
              {entry.name}
            </Link>
            <span className="tabular ml-2 whitespace-nowrap text-soft">version {entry.version}</span>
            <p className="measure text-sm text-soft">{entry.source}</p>
            <p className="measure mt-1 text-xs text-soft">{entry.licence}</p>
          </div>
          <div className="text-sm sm:text-right">
            <p className="font-semibold">{entry.state === 'draft' ? 'Draft' : 'Published'}</p>
            <p className="tabular text-soft">
              {entry.processes} processes, {entry.outcomes} outcomes
            </p>
            {entry.changedBy && <p className="text-soft">by {entry.changedBy}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
