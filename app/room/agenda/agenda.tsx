'use client'

import { replaceEqualDeep } from '@tanstack/react-query'
import { memo, useCallback, useMemo, useRef } from 'react'
import { recordedCount } from '@/lib/workshop/agenda'
import type { Person } from '@/lib/workshop/presence'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import type { Moderation } from '../moderation/use-moderation'
import { ProcessOnAgenda } from './process-on-agenda'
import { useAgendaDrag } from './use-agenda-drag'

type AgendaProps = { onPick: () => void } & Pick<Moderation, 'reorder'>

/** All there is to rate, in order: how far each item has come, where the room is and where I look. */
export const Agenda = memo(function Agenda({ onPick, reorder }: AgendaProps) {
  const { stops, plan, may, current, shown, view } = useRoom()
  const drag = useAgendaDrag(reorder)
  const pick = useCallback(
    (itemId: string) => {
      view(itemId)
      onPick()
    },
    [view, onPick],
  )
  const processes = useByInstance(stops)
  const viewers = useViewers(stops)
  const recorded = recordedCount(stops)
  return (
    <nav aria-label="Agenda" className="px-3 py-4">
      <header className="px-2">
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="text-lg">Agenda</h2>
          <p className="tabular text-sm text-soft">
            {recorded} of {stops.length} recorded
          </p>
        </div>
        <div className="mt-2 h-1.5 overflow-hidden rounded-sm border border-edge" aria-hidden="true">
          <div className="h-full bg-rate-ink" style={{ width: `${(100 * recorded) / Math.max(1, stops.length)}%` }} />
        </div>
      </header>
      {stops.length === 0 ? (
        <p className="mt-4 px-2 text-soft">The plan has no processes in scope yet. The lead adds them in the plan.</p>
      ) : (
        <ol className="mt-3">
          {processes.map(({ key, stops }) => (
            <ProcessOnAgenda
              key={key}
              stops={stops}
              currentItemId={current?.instance.id === key ? current.itemId : undefined}
              shownItemId={shown?.instance.id === key ? shown.itemId : undefined}
              viewers={viewers.get(key) ?? nobody}
              onPick={pick}
              alone={plan.processes.length <= 3}
              drag={may.lead ? drag : undefined}
            />
          ))}
        </ol>
      )}
    </nav>
  )
})

const nobody: readonly Person[] = []

type OnInstance = { key: string; stops: Stop[] }

/** The agenda by instance; those whose stops are as they were are the same as before. */
function useByInstance(stops: readonly Stop[]): OnInstance[] {
  const before = useRef<OnInstance[]>([])
  return useMemo(() => {
    before.current = replaceEqualDeep(before.current, byInstance(stops))
    return before.current
  }, [stops])
}

function byInstance(stops: readonly Stop[]): OnInstance[] {
  const groups = new Map<string, Stop[]>()
  for (const stop of stops) groups.set(stop.instance.id, [...(groups.get(stop.instance.id) ?? []), stop])
  return [...groups].map(([key, stops]) => ({ key, stops }))
}

/** Who looks at an item by themselves, by the instance it belongs to. */
function useViewers(stops: readonly Stop[]): Map<string, Person[]> {
  const people = usePeopleHere()
  return useMemo(() => {
    const viewers = new Map<string, Person[]>()
    for (const person of people) {
      const stop = stops.find(({ itemId }) => itemId === person.itemId)
      if (!stop) continue
      viewers.set(stop.instance.id, [...(viewers.get(stop.instance.id) ?? []), person])
    }
    return viewers
  }, [people, stops])
}
