'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { modelAddress } from '@/app/model/address'
import { Button } from '@/app/ui/button'
import { LinkButton } from '@/app/ui/link-button'
import { Section } from '@/app/ui/section'
import { ScopeForm } from './scope-form'
import { ScopeTable } from './scope-table'

/** The processes that are assessed, and how far they should have come. */
export function ScopeSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  return (
    <Section
      id="scope"
      title="Scope"
      about={
        editing
          ? 'What has a recorded result stays in scope.'
          : `Out of ${plan.model.name}, version ${plan.model.version}.`
      }
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton href={modelAddress(plan.model)} size="small" variant="quiet">
            Read the model
          </LinkButton>
          {mayEdit && !editing && (
            <Button size="small" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
        </div>
      }
    >
      {editing ? <ScopeForm plan={plan} onDone={() => setEditing(false)} /> : <ScopeTable plan={plan} />}
    </Section>
  )
}
