'use client'

import Link from 'next/link'
import { useState } from 'react'
import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import type { ProcessModel } from '@/lib/model/model'
import { clausesOf } from '@/lib/model/traceability'
import { modelAddress } from '../address'
import { ModelSkeleton } from '../model-skeleton'
import { type AskedVersion, useModel } from '../use-model'
import { FromClauses } from './from-clauses'
import { FromProcesses } from './from-processes'
import { TraceMatrix } from './trace-matrix'

const ways = [
  { way: 'clauses', name: 'From clauses' },
  { way: 'processes', name: 'From processes' },
  { way: 'matrix', name: 'Matrix' },
] as const
type Way = (typeof ways)[number]['way']

/** Which outcomes answer which clause of the requirements, both ways round and as a matrix. */
export function TraceabilityPage(asked: AskedVersion) {
  const view = useModel(asked)
  return (
    <PageFrame title={view.data ? `${view.data.model.name}: traceability` : 'Traceability'}>
      <Loaded query={view} heading="Traceability" skeleton={<ModelSkeleton />}>
        {({ model }) => <Traceability model={model} />}
      </Loaded>
    </PageFrame>
  )
}

function Traceability({ model }: { model: ProcessModel }) {
  const [way, setWay] = useState<Way>('clauses')
  const clauses = clausesOf(model)
  return (
    <>
      <p className="text-soft">
        <Link href={modelAddress(model)} className="link">
          {model.name} {model.version}
        </Link>
      </p>
      <h1 className="text-3xl">Traceability</h1>
      <p className="measure mt-2 text-soft">
        {clauses.length} clauses of {model.requirements?.name ?? 'no named document'} and the outcomes that answer them.
      </p>
      <p className="measure mt-4 border-l-4 border-edge pl-3 text-sm text-soft">{model.licence}</p>
      {clauses.length === 0 ? (
        <div className="mt-8">
          <Empty title="The model names no clause">
            Trace outcomes to the clauses they come from in the editor or in the file, and they appear here.
          </Empty>
        </div>
      ) : (
        <>
          <fieldset className="mt-8 flex flex-wrap gap-2">
            <legend className="sr-only">Read it</legend>
            {ways.map(({ way: each, name }) => (
              <Button
                key={each}
                size="small"
                aria-pressed={way === each}
                variant={way === each ? 'primary' : 'plain'}
                onClick={() => setWay(each)}
              >
                {name}
              </Button>
            ))}
          </fieldset>
          <div className="mt-6">
            {way === 'clauses' && <FromClauses model={model} clauses={clauses} />}
            {way === 'processes' && <FromProcesses model={model} />}
            {way === 'matrix' && <TraceMatrix model={model} />}
          </div>
        </>
      )}
    </>
  )
}
