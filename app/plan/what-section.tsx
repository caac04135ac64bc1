'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Fact, Facts } from '@/app/ui/facts'
import { Section } from '@/app/ui/section'
import { purposeKindTerms } from '@/lib/plan/purpose'
import { NotStated } from './not-stated'
import { WhatForm } from './what-form'

/** Purpose, sponsor and unit, to read and to change. */
export function WhatSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  return (
    <Section
      id="what"
      title="What and why"
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      {editing ? (
        <WhatForm plan={plan} onDone={() => setEditing(false)} />
      ) : (
        <Facts>
          <Fact term="Purpose">
            <strong>{purposeKindTerms[plan.purposeKind].name}.</strong> {plan.purpose || <NotStated />}
          </Fact>
          <Fact term="Sponsor">{plan.sponsor || <NotStated />}</Fact>
          <Fact term="Unit">{plan.unit}</Fact>
          <Fact term="Time zone of the report">{plan.timeZone}</Fact>
        </Facts>
      )}
    </Section>
  )
}
