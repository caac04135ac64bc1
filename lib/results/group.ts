import { isOnTarget } from '../measurement/level.ts'
import { type RiskStep, riskSteps } from './gap.ts'

type ProcessInGroup = {
  group: string
  level: number | null
  targetLevel: number
  complete: boolean
  recorded: number
  gap: { risk: RiskStep | null }
}

type GroupSummary<Process> = {
  group: string
  processes: Process[]
  /** Processes of which something is recorded: the others say nothing yet. */
  rated: number
  complete: number
  onTarget: number
  /** Processes that are rated, by the level they show: from 0 to the highest there is among all groups. */
  levels: number[]
  /** The highest risk of its processes; null where nothing falls short. */
  risk: RiskStep | null
}

/** Processes under the name of their group, in the order they come in, each group with what its processes show. */
export function groupSummaries<Process extends ProcessInGroup>(processes: readonly Process[]): GroupSummary<Process>[] {
  const groups = new Map<string, Process[]>()
  for (const process of processes) groups.set(process.group, [...(groups.get(process.group) ?? []), process])
  const highest = Math.max(0, ...processes.map(({ level }) => level ?? 0))
  return [...groups].map(([group, own]) => {
    const rated = own.filter(({ recorded }) => recorded > 0)
    const worst = Math.max(-1, ...own.map(({ gap }) => (gap.risk === null ? -1 : riskSteps.indexOf(gap.risk))))
    return {
      group,
      processes: own,
      rated: rated.length,
      complete: own.filter(({ complete }) => complete).length,
      onTarget: own.filter(({ level, targetLevel }) => isOnTarget(level, targetLevel)).length,
      levels: Array.from({ length: highest + 1 }, (_, level) => rated.filter((one) => one.level === level).length),
      risk: riskSteps[worst] ?? null,
    }
  })
}
