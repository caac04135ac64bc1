'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Section } from '@/app/ui/section'
import type { Plan } from './use-plan'
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
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="text-soft">Purpose</dt>
          <dd className="measure whitespace-pre-line">{plan.purpose || <NotStated />}</dd>
          <dt className="text-soft">Sponsor</dt>
          <dd>{plan.sponsor || <NotStated />}</dd>
          <dt className="text-soft">Unit</dt>
          <dd>{plan.unit}</dd>
        </dl>
      )}
    </Section>
  )
}

function NotStated() {
  return <span className="text-soft italic">not stated</span>
}
