'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'

type PublishReportProps = { assessmentId: string; next: number; onPublished: (version: number) => void }

/** Freezes the report as it stands, after asking: what is published is never changed. */
export function PublishReport({ assessmentId, next, onPublished }: PublishReportProps) {
  const [asking, setAsking] = useState(false)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const publish = useMutation(
    trpc.report.publish.mutationOptions({
      onSuccess: async ({ version }) => {
        await queries.invalidateQueries({ queryKey: trpc.report.list.queryKey() })
        setAsking(false)
        onPublished(version)
      },
    }),
  )
  return (
    <div>
      <Button variant="primary" onClick={() => setAsking(true)}>
        Publish version {next}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={`Publish version ${next}`}
        description="The report is frozen as it stands, with a SHA-256 that shows any change. The team can read it; you can share it by a link. What is recorded later goes into the next version."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Not yet</Button>
            <Button variant="primary" busy={publish.isPending} onClick={() => publish.mutate({ assessmentId })}>
              Publish
            </Button>
          </>
        }
      >
        {publish.isError && <Notice kind="problem">{sentenceOf(publish.error)}</Notice>}
      </Dialog>
    </div>
  )
}
