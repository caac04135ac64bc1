import type { IncomingMessage } from 'node:http'
import { type DocumentRef, rightOn } from '../../lib/workshop/document.ts'
import { isRole } from '../../lib/workshop/role.ts'
import { readSession } from '../auth/session.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { opensScreen, screenIdentity } from '../screen/screen.ts'
import type { Admission } from '../sync/server.ts'

/**
 * Who may open a document: the session cookie says who, membership and role say what. 4401 asks to sign in,
 * 4404 says there is nothing here for this person, 4403 that their role does not reach this document. A room screen
 * has a link instead of a session, and reads the stage alone.
 */
export function createAdmission({ db, config }: { db: Database; config: Config }) {
  return async (request: IncomingMessage, document: DocumentRef): Promise<Admission> => {
    const screen = screenToken(request)
    if (screen !== null) {
      const admitted = document.kind === 'stage' && (await opensScreen(db, config.secret, screen, document.workshop))
      return admitted ? { identity: screenIdentity(document.workshop), right: 'read' } : { refuse: 4404 }
    }
    const session = await readSession(request, { config, db })
    if (!session) return { refuse: 4401 }
    const { userId } = session
    const member = await db.member.findUnique({
      where: { assessmentId_userId: { assessmentId: document.workshop, userId } },
      include: { user: true },
    })
    if (!member || member.removedAt || !isRole(member.role)) return { refuse: 4404 }
    const instance = document.kind === 'worksheet' ? await instanceOf(db, document) : undefined
    if (instance === null) return { refuse: 4404 }
    const { id, role } = member
    const right = rightOn(document, { id, role }, { locked: instance?.notesLocked ?? false })
    if (right === 'none') return { refuse: 4403 }
    return { identity: { userId, memberId: id, name: member.user.name, role, session }, right }
  }
}

function screenToken({ url = '' }: IncomingMessage): string | null {
  return new URLSearchParams(url.split('?')[1] ?? '').get('screen')
}

function instanceOf(db: Database, { workshop, instance }: { workshop: string; instance: string }) {
  return db.processInstance.findFirst({
    where: { id: instance, scopedProcess: { assessmentId: workshop } },
    select: { notesLocked: true },
  })
}
