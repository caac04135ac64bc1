'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshPlan } from '@/app/assessment/use-plan'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { planPartNames } from '@/lib/plan/content'
import { mayApprove, mayLead } from '@/lib/workshop/role'
import { NoteApproval } from './note-approval'

/** Whether the sponsor has approved the plan as it stands; the sponsor does so here, the lead notes it. */
export function ApprovalSection({ plan, open }: { plan: Plan; open: number }) {
  const [noting, setNoting] = useState(false)
  const { approval } = plan
  const settled = approval?.current || plan.status === 'concluded'
  return (
    <Section
      id="approval"
      title="Approval"
      about={
        settled
          ? undefined
          : 'The sponsor approves the plan before evidence is gathered. Later changes need a new approval.'
      }
    >
      <div className="grid justify-items-start gap-4">
        {approval ? (
          <p className="measure">
            <strong>
              Version {approval.version} approved by {approval.approvedBy}
            </strong>{' '}
            on {momentInWords(approval.approvedAt)}
            {approval.reference && <>, on record in {approval.reference}</>}.
            {!approval.current && (
              <> Changed since: {approval.changedIn.map((part) => planPartNames[part].toLowerCase()).join(', ')}.</>
            )}
          </p>
        ) : (
          <p className="text-soft italic">not approved yet</p>
        )}
        {!settled && mayApprove(plan.me.role) && <Approve plan={plan} open={open} />}
        {!settled && mayLead(plan.me.role) && (
          <Button onClick={() => setNoting(true)}>Record an external approval…</Button>
        )}
        {(approval?.version ?? 0) > 1 && <EarlierApprovals assessmentId={plan.id} />}
      </div>
      {noting && <NoteApproval plan={plan} onClose={() => setNoting(false)} />}
    </Section>
  )
}

function Approve({ plan, open }: { plan: Plan; open: number }) {
  const trpc = useTRPC()
  const refresh = useRefreshPlan()
  const approve = useMutation(trpc.assessment.approvePlan.mutationOptions({ onSettled: () => void refresh() }))
  return (
    <>
      {open > 0 && (
        <p className="measure text-soft">
          {open === 1 ? 'One point is' : `${open} points are`} to do, listed at the top of this page.
        </p>
      )}
      {approve.isError && <Notice kind="problem">{sentenceOf(approve.error)}</Notice>}
      <Button
        variant="primary"
        busy={approve.isPending}
        onClick={() => approve.mutate({ assessmentId: plan.id, sha256: plan.sha256 })}
      >
        Approve the plan
      </Button>
    </>
  )
}

function EarlierApprovals({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const approvals = useQuery(trpc.assessment.approvals.queryOptions({ assessmentId }))
  const earlier = approvals.data?.slice(1) ?? []
  if (earlier.length === 0) return null
  return (
    <details>
      <summary className="link">Earlier approvals</summary>
      <ul className="mt-2 grid gap-1">
        {earlier.map(({ version, approvedBy, approvedAt, reference }) => (
          <li key={version} className="text-soft">
            Version {version}, {approvedBy}, {momentInWords(approvedAt)}
            {reference && `, ${reference}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
