'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextArea } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { stands } from '@/lib/report/life'
import { ChangeList } from './change-list'
import { MissingLetters } from './missing-letters'
import { useRefreshVersions } from './use-refresh-versions'
import type { ReportVersion } from './versions-panel'

type NewVersionProps = {
  assessmentId: string
  versions: ReportVersion[]
  onMade: (version: number) => void
}

/** Freezes the report as it stands, for review or issued at once; says what it takes the place of, and why. */
export function NewVersion({ assessmentId, versions, onMade }: NewVersionProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const trpc = useTRPC()
  const refresh = useRefreshVersions()
  const onSuccess = async ({ version }: { version: number }) => {
    await refresh()
    setAsking(false)
    setReason('')
    onMade(version)
  }
  const putUp = useMutation(trpc.report.putUp.mutationOptions({ onSuccess }))
  const issue = useMutation(trpc.report.issueNow.mutationOptions({ onSuccess }))
  const before = versions.find(({ state }) => stands(state))
  const next = (versions[0]?.version ?? 0) + 1
  const input = { assessmentId, reason }
  const lacksReason = before !== undefined && reason.trim() === ''
  const failure = putUp.error ?? issue.error
  return (
    <div>
      <Button variant="primary" onClick={() => setAsking(true)}>
        Issue version {next} …
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={before ? `Supersede version ${before.version}` : `Issue version ${next}`}
        description="The report is frozen as it stands, with a SHA-256 that shows any change. Send it to the team for remarks first, or issue it at once. What is recorded later goes into the next version."
        actions={
          <>
            <Button busy={putUp.isPending} disabled={lacksReason} onClick={() => putUp.mutate(input)}>
              Send for review
            </Button>
            <Button variant="primary" busy={issue.isPending} disabled={lacksReason} onClick={() => issue.mutate(input)}>
              Issue now
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {failure && <Notice kind="problem">{sentenceOf(failure)}</Notice>}
          {asking && <MissingLetters assessmentId={assessmentId} />}
          {before && (
            <>
              <Field
                label={`Why it takes the place of version ${before.version}`}
                hint="Whoever reads the earlier one is told."
              >
                {(control) => (
                  <TextArea
                    {...control}
                    value={reason}
                    maxLength={1000}
                    onChange={({ target }) => setReason(target.value)}
                  />
                )}
              </Field>
              {asking && <ChangesSince assessmentId={assessmentId} before={before} />}
            </>
          )}
        </div>
      </Dialog>
    </div>
  )
}

function ChangesSince({ assessmentId, before }: { assessmentId: string; before: ReportVersion }) {
  const trpc = useTRPC()
  const changes = useQuery(
    trpc.report.changesSince.queryOptions({ assessmentId, reportId: before.id }, { staleTime: 0 }),
  )
  return (
    <section aria-label="Changes">
      <h3 className="mb-2 text-base font-semibold">Changed since version {before.version}</h3>
      <Loaded query={changes} skeleton={<Skeleton className="h-16 w-full" />}>
        {(list) => <ChangeList changes={list} />}
      </Loaded>
    </section>
  )
}
