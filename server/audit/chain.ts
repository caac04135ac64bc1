import { createHash } from 'node:crypto'
import { canonicalJson } from '../../lib/canonical.ts'

/** What the hash of an event is made of. */
export type ChainedEvent = {
  id: number
  organisationId: string | null
  assessmentId: string | null
  actorId: string | null
  address: string
  at: Date
  action: string
  detail: string
}

export type StoredEvent = ChainedEvent & { previousHash: string; hash: string }

/**
 * The hash of an event, over all that is kept of it and the hash before it: who changes, removes or reorders one has to
 * make all that follow anew, and the last one no longer is the one that was written down elsewhere. In hexadecimal.
 */
export function hashOf({ at, ...event }: ChainedEvent, previousHash: string): string {
  const { id, organisationId, assessmentId, actorId, address, action, detail } = event
  const kept = { id, organisationId, assessmentId, actorId, address, action, detail }
  return createHash('sha256')
    .update(canonicalJson({ ...kept, at: at.toISOString(), previousHash }))
    .digest('hex')
}

/** Where the chain stands: the hash that the next event has to name, and how many were looked at. */
export type Standing = { hash: string; events: number; fault: string | undefined }

/** Follows the chain over one more event. What stands outside it is passed over. */
export function follow(standing: Standing, event: StoredEvent): Standing {
  if (standing.fault !== undefined || event.hash === '') return standing
  const events = standing.events + 1
  if (event.previousHash !== standing.hash) {
    return { ...standing, events, fault: `Before event ${event.id} one is missing, or the order is another.` }
  }
  if (hashOf(event, event.previousHash) !== event.hash) {
    return { ...standing, events, fault: `Event ${event.id} is not what was written.` }
  }
  return { hash: event.hash, events, fault: undefined }
}
