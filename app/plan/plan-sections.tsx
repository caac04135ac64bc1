'use client'

import { useQuery } from '@tanstack/react-query'
import { ArchiveSection } from '@/app/archive/archive-section'
import type { Plan } from '@/app/assessment/use-plan'
import { InvitationsSection } from '@/app/invitation/invitations-section'
import { TeamSection } from '@/app/team/team-section'
import { useTRPC } from '@/app/trpc/client'
import { mayApprove, mayLead } from '@/lib/workshop/role'
import { ApprovalSection } from './approval-section'
import { EndSection } from './end-section'
import { InputsSection } from './inputs-section'
import { MethodSection } from './method-section'
import { missingFrom } from './missing'
import { MissingList } from './missing-list'
import { PlanSkeleton } from './plan-skeleton'
import { RigourSection } from './rigour-section'
import { RiskTableSection } from './risk-table-section'
import { ScopeSection } from './scope-section'
import { WhatSection } from './what-section'

/** The whole plan on one page, its sections down the side. */
export function PlanSections({ plan }: { plan: Plan }) {
  const trpc = useTRPC()
  const leads = mayLead(plan.me.role)
  const invitations = useQuery(trpc.invitation.list.queryOptions({ assessmentId: plan.id }, { enabled: leads }))
  const mayClose = leads || mayApprove(plan.me.role)
  const coverage = useQuery(trpc.evidence.coverage.queryOptions({ assessmentId: plan.id }, { enabled: mayClose }))
  // What is missing is told above all else: coming later, it would move what somebody is about to press.
  if (invitations.isLoading || coverage.isLoading) return <PlanSkeleton />
  const openInvitations = invitations.data?.filter(({ state }) => state === 'open').length
  const { open: missing, aside } =
    mayClose && plan.status !== 'concluded'
      ? missingFrom(plan, { openInvitations, coverage: coverage.data })
      : { open: [], aside: [] }
  const sections = [
    { id: 'what', name: 'What and why' },
    { id: 'scope', name: 'Scope' },
    { id: 'rigour', name: 'Class' },
    { id: 'method', name: 'Method' },
    { id: 'risks', name: 'Risks' },
    { id: 'inputs', name: 'Inputs' },
    { id: 'team', name: 'Team' },
    { id: 'approval', name: 'Approval' },
    ...(leads
      ? [
          { id: 'invitations', name: 'Invitations' },
          { id: 'archive', name: 'Archive' },
          { id: 'end', name: 'End' },
        ]
      : []),
  ]
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
      <nav aria-label="Sections of the plan" className="max-lg:hidden">
        <ul className="sticky top-8 grid gap-0.5 border-l border-line">
          {sections.map(({ id, name }) => {
            const lacks = missing.filter(({ section }) => section === id).length
            return (
              <li key={id}>
                <a href={`#${id}`} className="flex justify-between gap-2 py-1.5 pl-4 no-underline hover:underline">
                  {name}
                  {lacks > 0 && (
                    <span className="rounded-sm bg-accent-soft px-1.5 text-sm font-semibold text-accent-ink">
                      {lacks} <span className="sr-only">missing</span>
                    </span>
                  )}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      <div className="min-w-0 max-w-5xl">
        <MissingList plan={plan} missing={missing} aside={aside} mayEdit={leads} />
        <WhatSection plan={plan} mayEdit={leads} />
        <ScopeSection plan={plan} mayEdit={leads} />
        <RigourSection plan={plan} mayEdit={leads} />
        <MethodSection plan={plan} mayEdit={leads} />
        <RiskTableSection plan={plan} mayEdit={leads} />
        <InputsSection plan={plan} mayEdit={leads} />
        <TeamSection plan={plan} mayEdit={leads} />
        <ApprovalSection plan={plan} open={missing.filter(({ section }) => section !== 'approval').length} />
        {leads && <InvitationsSection assessmentId={plan.id} invitations={invitations} />}
        {leads && <ArchiveSection plan={plan} />}
        {leads && <EndSection plan={plan} />}
      </div>
    </div>
  )
}
