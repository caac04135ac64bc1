'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { mayAct, reportStateNames } from '@/lib/report/life'
import { mayLead, mayReviewReport, maySignReport, type Role } from '@/lib/workshop/role'
import { ChangeList } from './change-list'
import { Remarks } from './remarks'
import { SignDialog } from './sign-dialog'
import { Signatures } from './signatures'
import { useRefreshVersions } from './use-refresh-versions'
import type { ReportVersion } from './versions-panel'
import { WithdrawDialog } from './withdraw-dialog'

type VersionBannerProps = { assessmentId: string; version: ReportVersion; role: Role }

/** Where the shown version stands, who signed it, what was said of it, and what can be done with it. */
export function VersionBanner({ assessmentId, version, role }: VersionBannerProps) {
  const [dialog, setDialog] = useState<'sign' | 'note' | 'withdraw'>()
  const trpc = useTRPC()
  const refresh = useRefreshVersions()
  const issue = useMutation(trpc.report.issue.mutationOptions({ onSuccess: refresh }))
  const { state, ended, elsewhere, publishedAt, publishedBy, reason, supersedes } = version
  const leads = mayLead(role)
  const close = () => setDialog(undefined)
  return (
    <section aria-label="State of this version" className="screen-only mb-6">
      <Notice
        kind={state === 'issued' ? 'note' : 'attention'}
        title={`Version ${version.version}: ${reportStateNames[state].toLowerCase()}${ended?.by ? ` by version ${ended.by}` : ''}`}
      >
        {ended ? (
          <p>
            {momentInWords(ended.at)}. {ended.reason && `Why: ${ended.reason}`}
          </p>
        ) : (
          <p>
            {momentInWords(publishedAt)}
            {publishedBy && `, by ${publishedBy}`}.
          </p>
        )}
        {elsewhere !== '' && <p>It came with the archive of the assessment, from {elsewhere}.</p>}
        {supersedes !== null && (
          <p>
            {state === 'review' ? 'Is to take' : 'Took'} the place of version {supersedes}: {reason}
          </p>
        )}
        <Signatures signatures={version.signatures} />
        {supersedes !== null && <Changes assessmentId={assessmentId} reportId={version.id} />}
        <Remarks
          assessmentId={assessmentId}
          version={version}
          mayRemark={mayAct(state, 'remark') && mayReviewReport(role)}
        />
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
          {leads && mayAct(state, 'issue') && (
            <Button
              size="small"
              variant="primary"
              busy={issue.isPending}
              onClick={() => issue.mutate({ assessmentId, reportId: version.id })}
            >
              Issue
            </Button>
          )}
          {maySignReport(role) && mayAct(state, 'sign') && (
            <Button size="small" onClick={() => setDialog('sign')}>
              Sign …
            </Button>
          )}
          {leads && mayAct(state, 'sign') && (
            <Button size="small" onClick={() => setDialog('note')}>
              Note a signature given elsewhere …
            </Button>
          )}
          {leads && mayAct(state, 'withdraw') && (
            <Button size="small" variant="quiet" onClick={() => setDialog('withdraw')}>
              Withdraw version …
            </Button>
          )}
        </div>
        {issue.isError && <p className="mt-2 font-semibold text-danger">{sentenceOf(issue.error)}</p>}
      </Notice>
      {(dialog === 'sign' || dialog === 'note') && (
        <SignDialog assessmentId={assessmentId} version={version} elsewhere={dialog === 'note'} onClose={close} />
      )}
      {dialog === 'withdraw' && <WithdrawDialog assessmentId={assessmentId} version={version} onClose={close} />}
    </section>
  )
}

function Changes({ assessmentId, reportId }: { assessmentId: string; reportId: string }) {
  const [open, setOpen] = useState(false)
  const trpc = useTRPC()
  const changes = useQuery(trpc.report.changes.queryOptions({ assessmentId, reportId }, { enabled: open }))
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-8 cursor-pointer font-semibold">What changed</summary>
      {open && (
        <Loaded query={changes} skeleton={<Skeleton className="h-16 w-full" />}>
          {(list) => <ChangeList changes={list} />}
        </Loaded>
      )}
    </details>
  )
}
