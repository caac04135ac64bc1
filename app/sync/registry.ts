import type { DocumentAccess } from './connection'
import { type DocumentSession, openSession } from './session'

/**
 * Open documents of this page, one session each however many components use it. A session outlives its last user by a
 * moment, so that a component that is mounted again (React's strict mode, a step through the agenda) finds it open.
 */
type Lease = { session: DocumentSession; users: number; closing?: ReturnType<typeof setTimeout> }

const leases = new Map<string, Lease>()
const lingering = 5000

export function borrowDocument(
  name: string,
  access: DocumentAccess,
): { session: DocumentSession; giveBack: () => void } {
  const key = `${access.mode} ${name} ${access.screen ?? ''}`
  let lease = leases.get(key)
  if (!lease) {
    lease = { session: openSession(name, access), users: 0 }
    leases.set(key, lease)
    guardLeaving()
  }
  const { session } = lease
  const held = lease
  clearTimeout(held.closing)
  held.users += 1

  let returned = false
  function giveBack(): void {
    if (returned) return
    returned = true
    held.users -= 1
    if (held.users === 0) held.closing = setTimeout(close, lingering)
  }

  /** Unsent work keeps its line open until it is stored. */
  function close(): void {
    if (session.state().unsaved > 0 && session.state().refusal === undefined) {
      held.closing = setTimeout(close, lingering)
      return
    }
    leases.delete(key)
    session.close()
  }

  return { session, giveBack }
}

let guarding = false

/** The browser asks before it closes a page with changes that are not stored. */
function guardLeaving(): void {
  if (guarding) return
  guarding = true
  window.addEventListener('beforeunload', (event) => {
    for (const { session } of leases.values()) {
      if (session.state().unsaved > 0) event.preventDefault()
    }
  })
}
