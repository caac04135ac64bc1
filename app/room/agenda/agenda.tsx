'use client'

import { recordedCount } from '@/lib/workshop/agenda'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import type { Moderation } from '../moderation/use-moderation'
import { ProcessOnAgenda } from './process-on-agenda'
import { useAgendaDrag } from './use-agenda-drag'

/** All there is to rate, in order: how far each item has come, where the room is and where I look. */
export function Agenda({ onPick, moderation }: { onPick: () => void; moderation: Moderation }) {
  const { stops, plan, may } = useRoom()
  const drag = useAgendaDrag(moderation)
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
          {byInstance(stops).map(({ key, stops }) => (
            <ProcessOnAgenda
              key={key}
              stops={stops}
              onPick={onPick}
              alone={plan.processes.length <= 3}
              drag={may.lead ? drag : undefined}
            />
          ))}
        </ol>
      )}
    </nav>
  )
}

function byInstance(stops: readonly Stop[]): { key: string; stops: Stop[] }[] {
  const groups = new Map<string, Stop[]>()
  for (const stop of stops) groups.set(stop.instance.id, [...(groups.get(stop.instance.id) ?? []), stop])
  return [...groups].map(([key, stops]) => ({ key, stops }))
}
