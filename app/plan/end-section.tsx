'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { Section } from '@/app/ui/section'
import { RemoveAssessment } from './remove-assessment'

/** Concluding keeps everything and closes the room; removing loses everything. */
export function EndSection({ plan }: { plan: Plan }) {
  const [concluding, setConcluding] = useState(false)
  const trpc = useTRPC()
  const conclude = useMutation(trpc.assessment.conclude.mutationOptions(useRefreshThen(() => setConcluding(false))))
  return (
    <Section id="end" title="End">
      <div className="grid gap-6">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <p className="measure">
            {plan.status === 'concluded'
              ? 'The assessment is concluded: everything can be read, nothing is rated any more.'
              : 'Conclude the assessment when the workshop is over: everything can still be read, nothing is rated any more.'}
          </p>
          {plan.status !== 'concluded' && <Button onClick={() => setConcluding(true)}>Conclude</Button>}
        </div>
        <RemoveAssessment plan={plan} />
      </div>
      {concluding && (
        <ConfirmDialog
          title="Conclude the assessment"
          description="The room closes for ratings. Items without a record stay not rated, and the report says so."
          act="Conclude assessment"
          variant="primary"
          doing={conclude}
          onConfirm={() => conclude.mutate({ assessmentId: plan.id })}
          onClose={() => setConcluding(false)}
        />
      )}
    </Section>
  )
}
