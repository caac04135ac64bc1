'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { mayChangeFindings } from '@/app/assessment/rights'
import type { Plan } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import { Plus } from '@/app/ui/icons'
import { Section } from '@/app/ui/section'
import type { Place } from '@/lib/improvement/finding'
import { ActionDialog } from './action-dialog'
import { ActionRow } from './action-row'
import type { Action, Finding } from './use-improvement'

type ActionsSectionProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  findings: readonly Finding[]
  actions: readonly Action[]
  /** A gap that somebody came here to plan an action for. */
  begin: Place | undefined
}

/** What is to be done, the most urgent first. */
export function ActionsSection({ plan, processes, findings, actions, begin }: ActionsSectionProps) {
  const [adding, setAdding] = useState(begin !== undefined)
  const router = useRouter()
  const mayWrite = mayChangeFindings(plan)
  const close = () => {
    setAdding(false)
    // Reloaded, the page does not ask again.
    if (begin) router.replace(`/assessments/${plan.id}/results/findings`, { scroll: false })
  }
  const add = (
    <Button variant={actions.length === 0 && findings.length > 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
      <Plus /> Plan an action
    </Button>
  )
  return (
    <Section
      id="actions"
      title="Improvement actions"
      about="The level each leads to is computed: the attributes it closes the gap of stand as their target asks, all else stays as it is rated."
      action={mayWrite && actions.length > 0 && add}
    >
      {actions.length === 0 ? (
        <Empty title="No actions yet" action={mayWrite && add}>
          {mayWrite
            ? 'Plan what is to be done about gaps and findings: who is responsible, by when, and what level it leads to.'
            : 'The assessors plan here what is to be done, by whom and by when.'}
        </Empty>
      ) : (
        <ul className="border-t border-edge">
          {actions.map((action) => (
            <li key={action.id} className="border-b border-line">
              <ActionRow plan={plan} processes={processes} findings={findings} action={action} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      {adding && mayWrite && (
        <ActionDialog
          plan={plan}
          processes={processes}
          findings={findings}
          begin={begin ? [begin] : []}
          onClose={close}
        />
      )}
    </Section>
  )
}
