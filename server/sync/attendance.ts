import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Identity } from './admission.ts'
import type { Session } from './session.ts'

/** A member with an open socket on the stage. */
export type Present = Identity

/** Whose sockets are meant: those of a workshop, of one user in it, or on one worksheet; or those of sessions. */
export type Affected = { workshop: string; userId?: string; instance?: string } | { sessions: readonly string[] }

type Attendant = { identity: Identity; document: DocumentRef; session?: Session }

type PresenceListener = (workshop: string, present: readonly Present[]) => void

/** Who has which documents open. Kept by socket: a member who reconnects may have two for a moment. */
export function createAttendance<Socket extends object>() {
  const attendants = new Map<Socket, Attendant>()
  const listeners = new Set<PresenceListener>()

  function presentIn(workshop: string): Present[] {
    const present = new Map<string, Present>()
    for (const { identity, document } of attendants.values()) {
      if (document.kind === 'stage' && document.workshop === workshop) present.set(identity.memberId, identity)
    }
    return [...present.values()]
  }

  function tell({ kind, workshop }: DocumentRef): void {
    if (kind !== 'stage' || listeners.size === 0) return
    const present = presentIn(workshop)
    for (const listener of listeners) listener(workshop, present)
  }

  return {
    enter(socket: Socket, attendant: Attendant): void {
      attendants.set(socket, attendant)
      tell(attendant.document)
    },
    leave(socket: Socket): void {
      const attendant = attendants.get(socket)
      attendants.delete(socket)
      if (attendant) tell(attendant.document)
    },
    size: () => attendants.size,
    sockets: () => [...attendants.keys()],
    *sessions(): Generator<Session> {
      for (const { session } of attendants.values()) if (session) yield session
    },
    socketsOf: (userId: string) => [...attendants.values()].filter(({ identity }) => identity.userId === userId).length,
    affected(whose: Affected): Socket[] {
      if ('sessions' in whose) {
        return [...attendants]
          .filter(([, { identity }]) => identity.session && whose.sessions.includes(identity.session.id))
          .map(([socket]) => socket)
      }
      const { workshop, userId, instance } = whose
      return [...attendants]
        .filter(([, { document }]) => document.workshop === workshop)
        .filter(([, { identity }]) => userId === undefined || identity.userId === userId)
        .filter(([, { document }]) => instance === undefined || isWorksheetOf(instance, document))
        .map(([socket]) => socket)
    },
    /** Calls with the members who have the stage of a workshop open, whenever they may have changed. */
    onPresence(listener: PresenceListener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isWorksheetOf(instance: string, document: DocumentRef): boolean {
  return document.kind === 'worksheet' && document.instance === instance
}
