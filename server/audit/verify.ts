import { existsSync } from 'node:fs'
import type { Queries } from '../db/client.ts'
import { openDatabase } from '../db/client.ts'
import { follow, type Standing } from './chain.ts'

const atOnce = 1000

/** Follows the whole chain. `anchor` is a hash that was written down: it has to be found in it, or where it was cut. */
export async function verifyChain(db: Queries, anchor?: string): Promise<Standing> {
  const cut = await db.auditCut.findFirst({ orderBy: { upTo: 'desc' } })
  let standing: Standing = { hash: cut?.hash ?? '', events: 0, fault: undefined }
  /** Whether an event of the chain says that it was cut where it was. */
  let isCutTold = cut === null
  let anchored = anchor === undefined || anchor === standing.hash
  for (let last = 0; ; ) {
    const events = await db.auditEvent.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' }, take: atOnce })
    for (const event of events) {
      standing = follow(standing, event)
      if (standing.fault !== undefined) return standing
      anchored ||= event.hash === anchor
      isCutTold ||= event.hash !== '' && event.action === 'audit.shortened' && tellsOf(event.detail) === cut?.upTo
    }
    last = events.at(-1)?.id ?? last
    if (events.length < atOnce) break
  }
  if (!isCutTold)
    return { ...standing, fault: `Events up to ${cut?.upTo} are gone, and no event says that they were deleted.` }
  if (anchored) return standing
  return {
    ...standing,
    fault:
      'The hash that was written down is not in the trail: its end was cut off or made anew, or it is older than what is kept.',
  }
}

function tellsOf(detail: string): unknown {
  const told: unknown = JSON.parse(detail)
  return told !== null && typeof told === 'object' && 'upTo' in told ? told.upTo : undefined
}

/** `npm run audit verify [-- <hash>]`: says how the chain stands, and fails where it is broken. */
export async function main([command, anchor]: string[], file: string): Promise<number> {
  if (command !== 'verify') {
    console.error('Say what to do: npm run audit verify')
    return 2
  }
  if (!existsSync(file)) {
    console.error(`There is no database at ${file}. Set ASSAY_DATA to the data folder.`)
    return 2
  }
  const db = openDatabase(file)
  try {
    const { events, hash, fault } = await verifyChain(db, anchor)
    if (fault !== undefined) {
      console.error(fault)
      return 1
    }
    const outside = await db.auditEvent.count({ where: { hash: '' } })
    console.log(
      `${events} events, none changed, missing or out of order; ${outside} outside the chain. Last hash: ${hash}`,
    )
    return 0
  } finally {
    await db.$disconnect()
  }
}
