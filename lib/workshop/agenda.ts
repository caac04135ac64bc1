import type { ItemOnStage, Stage } from './stage.ts'

type PlannedItem = { id: string; attributeId: string; part: string; label: string }
type PlannedProcess = { instances: readonly { id: string; items: readonly PlannedItem[] }[] }

/** One item of the agenda with the process and instance it belongs to, and how far it has come. */
export type AgendaStop<Process extends PlannedProcess = PlannedProcess> = ItemOnStage & {
  itemId: string
  attributeId: string
  /** The outcome or achievement that is rated, under rating method R1; empty for the attribute as a whole. */
  part: string
  /** What is rated, in words: the part, or the attribute's name. */
  label: string
  process: Process
  instance: Process['instances'][number]
}

/** Items in the order the room goes through them: the plan's. */
export function agendaOf<Process extends PlannedProcess>(
  processes: readonly Process[],
  items: Stage['items'],
): AgendaStop<Process>[] {
  return processes.flatMap((process) =>
    process.instances.flatMap((instance) =>
      instance.items.map(({ id, attributeId, part, label }) => ({
        ...(items[id] ?? { state: 'waiting' as const, round: 0 }),
        itemId: id,
        attributeId,
        part,
        label,
        process,
        instance,
      })),
    ),
  )
}

/**
 * What comes after an item: the next that is not recorded, from the top again after the last. What was parked comes when
 * nothing else is left; undefined when all are recorded.
 */
export function nextStop<Stop extends { itemId: string; state: ItemOnStage['state']; parked?: true | undefined }>(
  stops: readonly Stop[],
  itemId: string | null,
): Stop | undefined {
  const at = stops.findIndex((stop) => stop.itemId === itemId)
  const fromHere = [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at))]
  const left = fromHere.filter((stop) => stop.state !== 'recorded')
  return left.find((stop) => !stop.parked) ?? left[0]
}

/** The neighbour `steps` further down the agenda, staying within it; the first when nothing is looked at. */
export function stopBeside<Stop extends { itemId: string }>(
  stops: readonly Stop[],
  itemId: string | null,
  steps: number,
): Stop | undefined {
  const at = stops.findIndex((stop) => stop.itemId === itemId)
  return at < 0 ? stops[0] : stops[Math.min(stops.length - 1, Math.max(0, at + steps))]
}

/**
 * The round a ballot cast now counts for: the open one, or ahead of time the one that opens next.
 * Undefined once the ballots are revealed: then it is too late to change one's mind alone.
 */
export function roundToRate({ state, round }: ItemOnStage): number | undefined {
  if (state === 'open') return round
  return state === 'waiting' ? round + 1 : undefined
}

export function recordedCount(stops: readonly { state: ItemOnStage['state'] }[]): number {
  return stops.filter((stop) => stop.state === 'recorded').length
}
