import { planOf } from '../assessment/plan.ts'
import type { Queries } from '../db/client.ts'

/** Items whose secret round is open, in words: their ballots are left where they were cast. */
export async function openItemsOf(db: Queries, assessmentId: string): Promise<string[]> {
  const open = await db.item.findMany({ where: { assessmentId, state: 'open' }, select: { id: true } })
  if (open.length === 0) return []
  const ids = new Set(open.map(({ id }) => id))
  const { processes } = await planOf(db, { id: '', role: 'lead', assessmentId })
  return processes.flatMap(({ name, instances }) =>
    instances.flatMap((instance) =>
      instance.items.filter(({ id }) => ids.has(id)).map(({ label }) => `${name}, ${instance.name}: ${label}`),
    ),
  )
}
