import { beginTry, waitInWords } from '../auth/slow-down.ts'
import type { Database } from '../db/client.ts'

const terms = { free: 3, firstSeconds: 10, mostSeconds: 900 }

/**
 * Begins a try of a link's passcode; throws `too-many-requests` while it has to be waited. Kept with the link, so that
 * no restart gives anybody tries for nothing. Returns what is to be said of the wait where the passcode is wrong.
 */
export async function beginPasscodeTry(db: Database, linkId: string): Promise<string> {
  const now = Date.now()
  return db.$transaction(async (tx) => {
    // Takes the link's row for the rest of the transaction, so that of many tries at once each counts.
    const { wrongTries, waitUntil } = await tx.shareLink.update({ where: { id: linkId }, data: { id: linkId } })
    const tries = beginTry({ wrong: wrongTries, until: waitUntil?.getTime() ?? 0 }, terms, now)
    const data = { wrongTries: tries.wrong, waitUntil: new Date(tries.until) }
    await tx.shareLink.update({ where: { id: linkId }, data })
    return waitInWords(tries, now)
  })
}

/** Forgets the tries of a link, after one that succeeded. */
export async function forgetPasscodeTries(db: Database, linkId: string): Promise<void> {
  await db.shareLink.update({ where: { id: linkId }, data: { wrongTries: 0, waitUntil: null } })
}
