'use client'

import { useEffect, useRef } from 'react'
import { useDocument } from '@/app/sync/use-document'
import { useReading } from '@/app/sync/use-reading'
import { documentName } from '@/lib/workshop/document'
import { readStage } from '@/lib/workshop/stage'
import { usePlan, useRefreshPlan } from './use-plan'

const planVersionOf = (doc: Parameters<typeof readStage>[0]) => JSON.stringify(readStage(doc)?.topics)

/** The plan, fetched anew whenever the stage tells that somebody changed it, the team or the evidence. */
export function useLivePlan(assessmentId: string) {
  const plan = usePlan(assessmentId)
  const refresh = useRefreshPlan()
  // Only members have a stage; whoever the plan is refused to opens none.
  const name = plan.data ? documentName({ kind: 'stage', workshop: assessmentId }) : undefined
  const stage = useDocument(name, { mode: 'read' })
  const version = useReading(stage?.doc, planVersionOf)
  // Whoever reads this page is not in the room, and is not shown there.
  const awareness = stage?.awareness
  useEffect(() => awareness?.setLocalState(null), [awareness])
  const known = useRef<string>(undefined)
  useEffect(() => {
    if (version === undefined || known.current === version) return
    const first = known.current === undefined
    known.current = version
    if (!first) void refresh()
  }, [version, refresh])
  return plan
}
