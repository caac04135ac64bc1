import type { Logger } from 'pino'
import type { Author } from '../../lib/workshop/author.ts'
import { type DocumentRef, documentName, worksheetOf } from '../../lib/workshop/document.ts'
import type { Database } from '../db/client.ts'
import type { Authored } from '../sync/authorship.ts'

/**
 * Keeps who brought what into the worksheets. It is written beside the commit, not in it: after a crash in between the
 * words are there and their author is not known, until the same page writes on.
 */
export function createAuthorLog({ db, logger }: { db: Database; logger: Logger }) {
  let line: Promise<void> = Promise.resolve()

  async function write(document: string, { clientId, from, memberId }: Authored): Promise<void> {
    const of = { document, clientId: String(clientId) }
    const last = await db.documentAuthor.findFirst({ where: of, orderBy: { from: 'desc' } })
    if (last?.memberId === memberId) return
    const place = { ...of, from: Math.max(from, last?.from ?? 0) }
    await db.documentAuthor.upsert({
      where: { document_clientId_from: place },
      create: { ...place, memberId },
      update: { memberId },
    })
  }

  return {
    note(document: DocumentRef, authored: Authored): void {
      if (document.kind !== 'worksheet') return
      const name = documentName(document)
      line = line
        .then(() => write(name, authored))
        .catch((err: unknown) => logger.error({ err, document: name }, 'author not kept'))
    },
    /** Resolves when all that was noted is kept. */
    settled: () => line,
  }
}

/** Who brought what into a worksheet, in the order of its places. */
export async function authorsOf(db: Database, assessmentId: string, instanceId: string): Promise<Author[]> {
  const [stored, members] = await Promise.all([
    db.documentAuthor.findMany({
      where: { document: documentName(worksheetOf({ assessmentId, instanceId })) },
      orderBy: [{ clientId: 'asc' }, { from: 'asc' }],
    }),
    db.member.findMany({ where: { assessmentId }, include: { user: true } }),
  ])
  return stored.map(({ clientId, from, memberId }) => ({
    clientId: Number(clientId),
    from,
    memberId,
    name: members.find(({ id }) => id === memberId)?.user.name ?? 'A former member',
  }))
}
