import type { Logger } from 'pino'
import type { Author } from '../../lib/workshop/author.ts'
import { type DocumentRef, documentName, worksheetOf } from '../../lib/workshop/document.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Database } from '../db/client.ts'
import type { Authored } from '../sync/authorship.ts'
import { namesOfMembers } from '../team/names.ts'

type AuthorLogParts = {
  db: Database
  /** Called once it is kept that somebody new wrote into a worksheet of this assessment. */
  onKept(assessmentId: string): Promise<void>
  logger: Logger
}

/**
 * Keeps who brought what into the worksheets. It is written beside the commit, not in it: after a crash in between the
 * words are there and their author is not known, until the same page writes on.
 */
export function createAuthorLog({ db, onKept, logger }: AuthorLogParts) {
  let line: Promise<void> = Promise.resolve()

  async function write(
    ref: DocumentRef & { kind: 'worksheet' },
    { clientId, from, memberId }: Authored,
  ): Promise<void> {
    const of = { document: documentName(ref), clientId: String(clientId) }
    const last = await db.documentAuthor.findFirst({ where: of, orderBy: { from: 'desc' } })
    if (last?.memberId === memberId) return
    const place = { ...of, from: Math.max(from, last?.from ?? 0) }
    await db.$transaction(async (tx) => {
      await tx.documentAuthor.upsert({
        where: { document_clientId_from: place },
        create: { ...place, memberId },
        update: { memberId },
      })
      await raiseTopics(tx, ref.workshop, ['worksheets'])
    })
    await onKept(ref.workshop)
  }

  return {
    note(document: DocumentRef, authored: Authored): void {
      if (document.kind !== 'worksheet') return
      line = line
        .then(() => write(document, authored))
        .catch((err: unknown) => logger.error({ err, document: documentName(document) }, 'author not kept'))
    },
    /** Resolves when all that was noted is kept. */
    settled: () => line,
  }
}

/** Who brought what into a worksheet, in the order of its places. */
export async function authorsOf(db: Database, assessmentId: string, instanceId: string): Promise<Author[]> {
  const [stored, nameOf] = await Promise.all([
    db.documentAuthor.findMany({
      where: { document: documentName(worksheetOf({ assessmentId, instanceId })) },
      orderBy: [{ clientId: 'asc' }, { from: 'asc' }],
    }),
    namesOfMembers(db, assessmentId),
  ])
  return stored.map(({ clientId, from, memberId }) => ({
    clientId: Number(clientId),
    from,
    memberId,
    name: nameOf(memberId),
  }))
}
