import { replaceEqualDeep } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { type AgendaStop, agendaOf } from '@/lib/workshop/agenda'
import type { Stage } from '@/lib/workshop/stage'

/** An item of the agenda as the room shows it, with the process and instance it belongs to. */
export type Stop = AgendaStop<Plan['processes'][number]>

/** The agenda; stops that are as they were are the same objects as before, so that what shows them need not be drawn. */
export function useStops({ processes }: Plan, { items }: Stage): Stop[] {
  const before = useRef<Stop[]>([])
  return useMemo(() => {
    before.current = replaceEqualDeep(before.current, agendaOf(processes, items))
    return before.current
  }, [processes, items])
}
