import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { type RatingMethod, ratingMethodTerms } from '../../lib/measurement/rating-method.ts'
import type { Queries } from '../db/client.ts'
import { dropItems } from './item.ts'

/** An instance of a process as the plan asks for it: one that is there by its id, or a new one. */
export type AskedInstance = { id?: string | undefined; name: string }

/** What stands for all instances where the method judges them together; its worksheet is theirs in common. */
const acrossName = 'All instances together'

/**
 * Makes a process have exactly these instances: keeps, renames and adds; one that is not asked for any more goes with
 * its items, unless it has a recorded result. Without a list those stay that are there, or one is made, named after the
 * unit.
 */
export async function settleInstances(
  tx: Queries,
  { scopedProcessId, unit, method }: { scopedProcessId: string; unit: string; method: RatingMethod },
  asked: AskedInstance[] | undefined,
): Promise<void> {
  const there = await tx.processInstance.findMany({ where: { scopedProcessId }, orderBy: { position: 'asc' } })
  const own = there.filter(({ across }) => !across)
  const wanted = asked ?? (own.length > 0 ? own : [{ name: unit }])
  const foreign = wanted.find(({ id }) => id !== undefined && !own.some((instance) => instance.id === id))
  if (foreign) throw new DomainError('not-found', `“${foreign.name}” is not there any more. Look at the plan again.`)

  await drop(
    tx,
    own.filter(({ id }) => !wanted.some((instance) => instance.id === id)),
  )
  for (const [position, { id, name }] of wanted.entries()) {
    if (id === undefined)
      await tx.processInstance.create({ data: { id: randomUUID(), scopedProcessId, name, position } })
    else await tx.processInstance.update({ where: { id }, data: { name, position } })
  }

  const across = there.filter((instance) => instance.across)
  if (ratingMethodTerms[method].instances === 'each') await drop(tx, across)
  else if (across.length === 0) {
    await tx.processInstance.create({
      data: { id: randomUUID(), scopedProcessId, name: acrossName, position: 1000, across: true },
    })
  }
}

async function drop(tx: Queries, instances: { id: string }[]): Promise<void> {
  const instanceId = { in: instances.map(({ id }) => id) }
  const items = await tx.item.findMany({ where: { instanceId }, select: { id: true } })
  await dropItems(
    tx,
    items.map(({ id }) => id),
  )
  await tx.processInstance.deleteMany({ where: { id: instanceId } })
}
