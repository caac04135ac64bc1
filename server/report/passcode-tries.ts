import { DomainError } from '../../lib/errors.ts'
import { beginTry, waitInWords } from '../auth/slow-down.ts'
import type { Database, Queries } from '../db/client.ts'

const terms = { free: 3, firstSeconds: 10, mostSeconds: 900 }

const dayMs = 24 * 60 * 60 * 1000
/** Of all who are not known as readers, in a day: from very many addresses a short passcode could be guessed all the same. */
const mostInDay = 2000

/** Who tries: one network address, or a reader who gave the passcode before. */
export type Trying = { source: string; isKnown: boolean }

/**
 * Begins a try of a link's passcode; throws `too-many-requests` while whoever tries has to wait. Each waits for their own
 * wrong tries alone, and who is known as a reader never for those of strangers. Kept in the database, so that no restart
 * gives anybody tries for nothing. Returns what is to be said of the wait where the passcode is wrong.
 */
export async function beginPasscodeTry(db: Database, linkId: string, { source, isKnown }: Trying): Promise<string> {
  const now = Date.now()
  return db.$transaction(async (tx) => {
    // Takes the link's row for the rest of the transaction, so that of many tries at once each counts.
    const link = await tx.shareLink.update({ where: { id: linkId }, data: { id: linkId } })
    if (!isKnown) await countOfDay(tx, link, now)
    const before = await tx.passcodeTry.findUnique({ where: { linkId_source: { linkId, source } } })
    const tries = beginTry({ wrong: before?.wrong ?? 0, until: before?.until.getTime() ?? 0 }, terms, now)
    const data = { wrong: tries.wrong, until: new Date(tries.until) }
    await tx.passcodeTry.upsert({
      where: { linkId_source: { linkId, source } },
      create: { linkId, source, ...data },
      update: data,
    })
    return waitInWords(tries, now)
  })
}

/** Forgets the tries of one who succeeded. */
export async function forgetPasscodeTries(db: Database, linkId: string, { source, isKnown }: Trying): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.passcodeTry.deleteMany({ where: { linkId, source } })
    if (isKnown) return
    await tx.shareLink.updateMany({
      where: { id: linkId, wrongTries: { gt: 0 } },
      data: { wrongTries: { decrement: 1 } },
    })
  })
}

type Link = { id: string; wrongTries: number; waitUntil: Date | null }

async function countOfDay(tx: Queries, { id, wrongTries, waitUntil }: Link, now: number): Promise<void> {
  const isSameDay = waitUntil !== null && waitUntil.getTime() > now
  if (isSameDay && wrongTries >= mostInDay) {
    throw new DomainError(
      'too-many-requests',
      'The passcode of this link is being guessed from many places, so it takes no new readers today. Ask the lead assessor for another link.',
    )
  }
  const day = isSameDay ? { wrongTries: wrongTries + 1 } : { wrongTries: 1, waitUntil: new Date(now + dayMs) }
  await tx.shareLink.update({ where: { id }, data: day })
  // Who waits no more needs no row.
  if (!isSameDay) await tx.passcodeTry.deleteMany({ where: { linkId: id, until: { lt: new Date(now - dayMs) } } })
}
