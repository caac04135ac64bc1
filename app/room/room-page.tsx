'use client'

import { usePlan } from '@/app/assessment/use-plan'
import { useDocument } from '@/app/sync/use-document'
import { useReading } from '@/app/sync/use-reading'
import { QueryProblem } from '@/app/trpc/query-problem'
import { documentName } from '@/lib/workshop/document'
import { readStage } from '@/lib/workshop/stage'
import { Closed } from './closed'
import { OutOfReach } from './connection/out-of-reach'
import { RoomProvider } from './data/room'
import { RoomLayout } from './room-layout'
import { RoomSkeleton } from './room-skeleton'

/** The live workshop of an assessment. */
export function RoomPage({ assessmentId }: { assessmentId: string }) {
  const plan = usePlan(assessmentId)
  const stageDocument = useDocument(documentName({ kind: 'stage', workshop: assessmentId }), { mode: 'read' })
  const stage = useReading(stageDocument?.doc, readStage)

  if (stageDocument?.refusal) return <Closed refusal={stageDocument.refusal} />
  if (plan.isError && !plan.data) {
    return (
      <main className="mx-auto w-full max-w-2xl px-4 py-16">
        <h1 className="sr-only">Room</h1>
        <QueryProblem error={plan.error} retry={() => void plan.refetch()} />
      </main>
    )
  }
  if (stageDocument?.link === 'lost' && !stage) return <OutOfReach />
  if (!plan.data || !stageDocument || !stage) return <RoomSkeleton />
  return (
    <>
      <title>{`${plan.data.title}: room · Assay`}</title>
      <RoomProvider plan={plan.data} stage={stage} stageDocument={stageDocument}>
        <RoomLayout />
      </RoomProvider>
    </>
  )
}
