'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageFrame } from '@/app/shell/page-frame'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Field } from '@/app/ui/field'
import { Skeleton } from '@/app/ui/skeleton'
import { type Fingerprint, fingerprintOf } from './fingerprint'
import { Verdict } from './verdict'

/** Says whether a report's JSON file is one that was published here, unchanged to the byte. */
export function VerifyPage() {
  const [file, setFile] = useState<Fingerprint>()
  const trpc = useTRPC()
  const found = useQuery(
    trpc.report.verify.queryOptions({ sha256: file?.sha256 ?? '' }, { enabled: file !== undefined }),
  )
  return (
    <PageFrame title="Check a report" width="narrow">
      <h1 className="text-3xl">Check a report</h1>
      <p className="measure mt-3 text-soft">
        A published report is frozen: its JSON file has one SHA-256, and any change to it, be it a single byte, gives
        another. Choose the file to see whether it is one that was published here. The file stays on this device; only
        its SHA-256 is sent.
      </p>
      <Field label="JSON file of the report" className="mt-6 max-w-xl">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            className="w-full rounded-md border border-edge bg-paper p-3"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen) void fingerprintOf(chosen).then(setFile)
            }}
          />
        )}
      </Field>
      {file && (
        <div className="mt-6 max-w-xl" aria-live="polite">
          <Loaded query={found} skeleton={<Skeleton className="h-24 w-full" />}>
            {(publication) => <Verdict file={file} publication={publication} />}
          </Loaded>
        </div>
      )}
    </PageFrame>
  )
}
