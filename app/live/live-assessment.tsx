'use client'

import { useEffect } from 'react'
import { usePlan } from '@/app/assessment/use-plan'
import { useDocument } from '@/app/sync/use-document'
import { useReading } from '@/app/sync/use-reading'
import { documentName } from '@/lib/workshop/document'
import { readStage } from '@/lib/workshop/stage'
import { useLiveAnswers } from './use-live-answers'

const topicsOf = (doc: Parameters<typeof readStage>[0]) => readStage(doc)?.topics

/** Keeps what the pages beside the room show of an assessment in step with what everybody does. Draws nothing. */
export function LiveAssessment({ assessmentId }: { assessmentId: string }) {
  // Only members have a stage; whoever the plan is refused to opens none.
  const plan = usePlan(assessmentId)
  const name = plan.data ? documentName({ kind: 'stage', workshop: assessmentId }) : undefined
  const stage = useDocument(name, { mode: 'read' })
  useLiveAnswers(assessmentId, useReading(stage?.doc, topicsOf))
  // Whoever reads these pages is not in the room, and is not shown there.
  const awareness = stage?.awareness
  useEffect(() => awareness?.setLocalState(null), [awareness])
  return null
}
