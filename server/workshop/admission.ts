import type { IncomingMessage } from 'node:http'
import { type DocumentRef, rightOn } from '../../lib/workshop/document.ts'
import { isRole } from '../../lib/workshop/role.ts'
import { readUserId } from '../auth/session.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Admission } from '../sync/server.ts'

/**
 * Who may open a document: the session cookie says who, membership and role say what. 4401 asks to sign in,
 * 4404 says there is nothing here for this person, 4403 that their role does not reach this document.
 */
export function createAdmission({ db, config }: { db: Database; config: Config }) {
  return async (request: IncomingMessage, document: DocumentRef): Promise<Admission> => {
    const userId = await readUserId(request, config)
    if (!userId) return { refuse: 4401 }
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
    return { identity: { userId, memberId: id, name: member.user.name, role }, right }
  }
}

function instanceOf(db: Database, { workshop, instance }: { workshop: string; instance: string }) {
  return db.processInstance.findFirst({
    where: { id: instance, scopedProcess: { assessmentId: workshop } },
    select: { notesLocked: true },
  })
}
