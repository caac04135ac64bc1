'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@/app/assessment/use-plan'
import { useLiveAnswers } from '@/app/live/use-live-answers'
import { Announcer } from '@/app/room/announcer'
import { Closed } from '@/app/room/closed'
import { MeasurementContext } from '@/app/room/data/measurement'
import { PeopleContext } from '@/app/room/data/people'
import { type Room, RoomContext } from '@/app/room/data/room'
import { useStops } from '@/app/room/data/stop'
import { type OpenDocument, useDocument } from '@/app/sync/use-document'
import { usePeople } from '@/app/sync/use-presence'
import { useReading } from '@/app/sync/use-reading'
import { useTRPC } from '@/app/trpc/client'
import { QueryProblem } from '@/app/trpc/query-problem'
import { measurementOf } from '@/lib/measurement/frameworks'
import { documentName } from '@/lib/workshop/document'
import { readStage, type Stage } from '@/lib/workshop/stage'
import './screen.css'
import { Screen } from './screen'

/** What the projector shows, opened by a link of its own: no sign-in, nothing to press. */
export function ScreenPage({ token }: { token: string }) {
  const trpc = useTRPC()
  const plan = useQuery(trpc.screen.open.queryOptions({ token }))
  const stageName = plan.data && documentName({ kind: 'stage', workshop: plan.data.id })
  const stageDocument = useDocument(stageName, { mode: 'read', screen: token })
  const stage = useReading(stageDocument?.doc, readStage)
  useLiveAnswers(plan.data?.id ?? '', stage?.topics)

  if (stageDocument?.refusal) return <Closed refusal={stageDocument.refusal} />
  if (plan.isError && !plan.data) {
    return (
      <main className="mx-auto w-full max-w-2xl px-4 py-16">
        <h1 className="sr-only">Room screen</h1>
        <QueryProblem error={plan.error} retry={() => void plan.refetch()} />
      </main>
    )
  }
  if (!plan.data || !stageDocument || !stage) return <p className="p-8 text-soft">Opening the room screen …</p>
  return <ScreenOf plan={plan.data} stage={stage} stageDocument={stageDocument} />
}

function ScreenOf({ plan, stage, stageDocument }: { plan: Plan; stage: Stage; stageDocument: OpenDocument }) {
  const people = usePeople(stageDocument.awareness)
  const stops = useStops(plan, stage)
  const current = stops.find(({ itemId }) => itemId === stage.currentItemId)
  const room: Room = {
    assessmentId: plan.id,
    plan,
    stage,
    stops,
    current,
    shown: current,
    following: true,
    view: () => undefined,
    me: { ...plan.me, name: 'Room screen' },
    may: { lead: false, rate: false, write: false, comment: false },
    locked: false,
    hand: false,
    raiseHand: () => undefined,
    stageDocument,
  }
  return (
    <MeasurementContext value={measurementOf(plan)}>
      <PeopleContext value={people}>
        <RoomContext value={room}>
          <title>{`${plan.title}: room screen · Assay`}</title>
          <Screen />
          <Announcer />
        </RoomContext>
      </PeopleContext>
    </MeasurementContext>
  )
}
