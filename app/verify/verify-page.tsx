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

/** Says whether a file of a report was issued here, and is unchanged to the byte. */
export function VerifyPage() {
  const [file, setFile] = useState<Fingerprint>()
  const trpc = useTRPC()
  const found = useQuery(
    trpc.report.verify.queryOptions(
      { sha256: file?.sha256 ?? '', contentSha256: file?.contentSha256 },
      { enabled: file !== undefined },
    ),
  )
  return (
    <PageFrame title="Check a report" width="narrow">
      <h1 className="text-3xl">Check a report</h1>
      <p className="measure mt-3 text-soft">
        An issued report is frozen, and every file made of it is known by its SHA-256: any change, be it a single byte,
        gives another. Choose a file, or drop it on the field, to see whether it was issued here. It stays on this
        device; only its SHA-256 is sent.
      </p>
      <Field label="PDF or JSON file of the report" className="mt-6 max-w-xl">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".pdf,.json,.xlsx,.csv,application/pdf,application/json"
            className="w-full min-w-0 rounded-md border border-dashed border-edge bg-paper px-3 py-8"
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
