import type { Plan } from '@/app/plan/use-plan'
import { type AgendaStop, agendaOf } from '@/lib/workshop/agenda'
import type { Stage } from '@/lib/workshop/stage'

/** An item of the agenda as the room shows it, with the process and instance it belongs to. */
export type Stop = AgendaStop<Plan['processes'][number]>

export function stopsOf(plan: Plan, stage: Stage): Stop[] {
  return agendaOf(plan.processes, stage.items)
}
