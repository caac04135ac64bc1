import type { Doc, decodeUpdate } from 'yjs'
import { getState } from 'yjs'

/** From this clock on, what a client id writes comes by this member. */
export type Authored = { clientId: number; from: number; memberId: string }

export type DecodedUpdate = ReturnType<typeof decodeUpdate>

/**
 * Who last wrote under each client id since the document was opened. A client id is what its sender claims; who sent it
 * is known from the session, so that nobody's words are put into another's mouth.
 */
export function createAuthorship() {
  const writers = new Map<number, string>()

  return {
    /**
     * Under which client ids of an update somebody else brings something new than before. Ask before the update is
     * applied, and `remember` once it is: what is dropped for a gap has no author.
     */
    newAuthors(doc: Doc, memberId: string, { structs }: DecodedUpdate): Authored[] {
      const beginnings = new Map<number, number>()
      for (const { id, length } of structs) {
        if (writers.get(id.client) === memberId || id.clock + length <= getState(doc.store, id.client)) continue
        beginnings.set(id.client, Math.min(id.clock, beginnings.get(id.client) ?? id.clock))
      }
      return [...beginnings].map(([clientId, clock]) => ({
        clientId,
        from: Math.max(clock, getState(doc.store, clientId)),
        memberId,
      }))
    },
    remember({ clientId, memberId }: Authored): void {
      writers.set(clientId, memberId)
    },
    writerOf: (clientId: number): string | undefined => writers.get(clientId),
  }
}
