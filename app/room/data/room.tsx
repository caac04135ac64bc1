'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { useLiveAnswers } from '@/app/live/use-live-answers'
import { type OpenDocument, useDocument } from '@/app/sync/use-document'
import { useOwnPresence, useOwnTyping, usePeople } from '@/app/sync/use-presence'
import { measurementOf } from '@/lib/measurement/frameworks'
import { documentName } from '@/lib/workshop/document'
import type { Self } from '@/lib/workshop/presence'
import { mayComment, mayLead, mayRate, mayWriteNotes } from '@/lib/workshop/role'
import type { Stage } from '@/lib/workshop/stage'
import { useRoomAddress } from './address'
import { BallotsContext, WorksheetContext } from './documents'
import { MeasurementContext } from './measurement'
import { PeopleContext } from './people'
import { type Stop, useStops } from './stop'

/**
 * What everything in the room works on. What changes at other times than this has a context of its own beside it: a step
 * of the room draws what shows it, a step of a document or of somebody else does not draw the room.
 */
export type Room = {
  assessmentId: string
  plan: Plan
  stage: Stage
  stops: Stop[]
  /** The item the room looks at; undefined in the lobby. */
  current: Stop | undefined
  /** The item I look at: the room's, or one I chose myself. */
  shown: Stop | undefined
  /** I look where the room looks. */
  following: boolean
  view: (itemId: string | null) => void
  me: Self
  /** `write`: the worksheet of the shown item. */
  may: { lead: boolean; rate: boolean; write: boolean; comment: boolean }
  /** The lead has the worksheet of the shown item to themselves. */
  locked: boolean
  hand: boolean
  raiseHand: (up: boolean) => void
  stageDocument: OpenDocument
}

export const RoomContext = createContext<Room | undefined>(undefined)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom is for components inside a room.')
  return room
}

type RoomProviderProps = { plan: Plan; stage: Stage; stageDocument: OpenDocument; children: ReactNode }

export function RoomProvider({ plan, stage, stageDocument, children }: RoomProviderProps) {
  const { itemId, go } = useRoomAddress()
  const [hand, raiseHand] = useState(false)
  const { memberId, role } = plan.me
  useLiveAnswers(plan.id, stage.topics)
  useCall(stage.calledAt, () => go({ itemId: null, pane: 'item' }))
  useSpotlight(stage, (litItemId) =>
    go({ itemId: litItemId === stage.currentItemId ? null : litItemId, pane: 'notes' }),
  )

  const stops = useStops(plan, stage)
  const current = stops.find((stop) => stop.itemId === stage.currentItemId)
  const chosen = stops.find((stop) => stop.itemId === itemId)
  const shown = chosen ?? current
  const following = chosen === undefined || chosen === current
  const locked = shown !== undefined && stage.locked.includes(shown.instance.id)
  const may = useMemo(
    () => ({
      lead: mayLead(role),
      rate: mayRate(role),
      write: mayWriteNotes(role, { locked }),
      comment: mayComment(role),
    }),
    [role, locked],
  )

  const name = plan.members.find(({ id }) => id === memberId)?.name ?? ''
  const me = useMemo(() => ({ memberId, name, role }), [memberId, name, role])
  useOwnPresence(stageDocument.awareness, { itemId: following ? null : (chosen?.itemId ?? null), hand }, me)
  const people = usePeople(stageDocument.awareness)

  const ballotName = mayRate(role) ? documentName({ kind: 'ballot', workshop: plan.id, member: memberId }) : undefined
  const ballots = useDocument(ballotName, { mode: 'write' })
  const worksheetName = shown && documentName({ kind: 'worksheet', workshop: plan.id, instance: shown.instance.id })
  const worksheet = useDocument(worksheetName, { mode: mayWriteNotes(role) ? 'write' : 'read' })
  useOwnTyping(stageDocument.awareness, worksheet?.awareness)

  const currentItemId = useRef(stage.currentItemId)
  currentItemId.current = stage.currentItemId
  const view = useCallback<Room['view']>(
    (to) => go({ itemId: to === currentItemId.current ? null : to, pane: 'item' }),
    [go],
  )

  const { framework, scale } = measurementOf(plan)
  const measurement = useMemo(() => ({ framework, scale }), [framework, scale])
  const assessmentId = plan.id
  const room = useMemo<Room>(
    () => ({
      assessmentId,
      plan,
      stage,
      stops,
      current,
      shown,
      following,
      view,
      me,
      may,
      locked,
      hand,
      raiseHand,
      stageDocument,
    }),
    [assessmentId, plan, stage, stops, current, shown, following, view, me, may, locked, hand, stageDocument],
  )
  return (
    <MeasurementContext value={measurement}>
      <PeopleContext value={people}>
        <BallotsContext value={ballots}>
          <WorksheetContext value={worksheet}>
            <RoomContext value={room}>{children}</RoomContext>
          </WorksheetContext>
        </BallotsContext>
      </PeopleContext>
    </MeasurementContext>
  )
}

/** The lead called everybody: whoever looks elsewhere comes along. A call from before one came in is none. */
function useCall(calledAt: number | null, come: () => void): void {
  const [answered, setAnswered] = useState(calledAt)
  useEffect(() => {
    if (answered === calledAt) return
    setAnswered(calledAt)
    come()
  }, [answered, calledAt, come])
}

/**
 * The lead shows everybody a note: the page goes to it. Who comes in later goes too, unless their address says where
 * they want to be: a reload stays where it was.
 */
function useSpotlight({ spotlight }: Stage, goTo: (itemId: string) => void): void {
  const elsewhere = useSearchParams().size > 0
  const [answered, setAnswered] = useState(elsewhere ? spotlight?.at : undefined)
  useEffect(() => {
    if (answered === spotlight?.at) return
    setAnswered(spotlight?.at)
    if (spotlight) goTo(spotlight.itemId)
  }, [answered, spotlight, goTo])
}
