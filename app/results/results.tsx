'use client'

import { mayChangeFindings } from '@/app/assessment/rights'
import type { Plan } from '@/app/assessment/use-plan'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Section } from '@/app/ui/section'
import { measurementOf } from '@/lib/measurement/frameworks'
import { Coverage } from './coverage'
import { GapTable } from './gap-table'
import { GroupTable } from './group-table'
import { HardItems } from './hard-items'
import { HeatMap } from './heat-map'
import { ProfileChart } from './profile-chart'
import { RampLegend } from './ramp-legend'
import { RaterAgreement } from './rater-agreement'
import { byGroup, coverage, type Profile } from './use-results'
import { WhatIfSection } from './what-if/what-if-section'

/** What was found: the whole scope at a glance, then each process. */
export function Results({ plan, profile: { processes } }: { plan: Plan; profile: Profile }) {
  const { framework, scale } = measurementOf(plan)
  const { items, recorded } = coverage(processes)
  if (recorded === 0) {
    return (
      <div className="mt-6">
        <Empty
          title="Nothing is recorded yet"
          action={
            <LinkButton href={`/assessments/${plan.id}/room`} variant="primary">
              Enter the room
            </LinkButton>
          }
        >
          Capability levels are computed from recorded ratings. Open an item in the room, rate, reveal and record it:
          the profile builds up here.
        </Empty>
      </div>
    )
  }
  return (
    <>
      <Coverage items={items} recorded={recorded} processes={processes} />
      <Section id="scope" title="The whole scope" action={<RampLegend scale={scale} />}>
        <HeatMap assessmentId={plan.id} framework={framework} scale={scale} processes={processes} />
      </Section>
      {byGroup(processes).length > 1 && (
        <Section id="groups" title="By process group">
          <GroupTable processes={processes} />
        </Section>
      )}
      <Section
        id="gaps"
        title="Gaps and risk"
        about="Where processes fall short of their targets. The wider the gap the likelier that it hurts, and the lower the level the more it does."
      >
        <GapTable
          assessmentId={plan.id}
          scale={scale}
          processes={processes}
          mayPlan={mayChangeFindings(plan)}
          ownRiskTable={plan.riskTable !== null}
        />
      </Section>
      <WhatIfSection framework={framework} scale={scale} processes={processes} riskTable={plan.riskTable} />
      <Section
        id="profiles"
        title="Process profiles"
        about="The agreed rating of each attribute, beside how the ballots of the last round fell."
      >
        <div className="gap-x-14 lg:columns-2">
          {processes.map((process) => (
            <ProfileChart
              key={process.processId}
              assessmentId={plan.id}
              framework={framework}
              scale={scale}
              process={process}
            />
          ))}
        </div>
      </Section>
      <HardItems assessmentId={plan.id} scale={scale} />
      <RaterAgreement assessmentId={plan.id} />
    </>
  )
}
