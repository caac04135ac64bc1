import type { Plan } from '@/app/assessment/use-plan'

/** An instance as it is edited; one without `id` is new. `key` tells rows apart while they have no name. */
export type EditedInstance = { key: string; id?: string; name: string }

/** The instances of each process, and whether they are all there are. */
export type EditedInstances = ReadonlyMap<string, { list: readonly EditedInstance[]; all: boolean }>

export function instancesOf(plan: Plan): EditedInstances {
  return new Map(
    plan.processes.map(({ processId, allInstances, instances }) => [
      processId,
      {
        list: instances.filter(({ across }) => !across).map(({ id, name }) => ({ key: id, id, name })),
        all: allInstances,
      },
    ]),
  )
}

/** A process that has just been chosen is assessed in one instance, named after the unit. */
export function startOf(processId: string, unit: string): { list: EditedInstance[]; all: boolean } {
  return { list: [{ key: `${processId} first`, name: unit }], all: false }
}

/** The same names for other processes: instances of a name they have already stay, others are added. */
export function copiedTo(
  edited: EditedInstances,
  { from, to, unit }: { from: string; to: Iterable<string>; unit: string },
): EditedInstances {
  const source = edited.get(from)
  if (!source) return edited
  const next = new Map(edited)
  for (const processId of to) {
    const own = edited.get(processId) ?? startOf(processId, unit)
    const list = source.list.map(({ name }, index): EditedInstance => {
      const same = own.list.find((instance) => instance.name === name)
      return same ?? { key: `${processId} ${index} ${name}`, name }
    })
    next.set(processId, { list, all: source.all })
  }
  return next
}
