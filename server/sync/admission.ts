import type { IncomingMessage } from 'node:http'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Role } from '../../lib/workshop/role.ts'

export type Identity = {
  userId: string
  memberId: string
  name: string
  role: Role
  /** By which they came in, and when it ends, in ms; undefined for a room screen, which has none. */
  session?: { id: string; expiresAt: number } | undefined
}

export type Admission = { identity: Identity; right: 'read' | 'write' } | { refuse: 4401 | 4403 | 4404 }

/** Who asks for this document, and what they may do with it. */
export type Admit = (request: IncomingMessage, document: DocumentRef) => Promise<Admission>
