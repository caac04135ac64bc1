import Sqlite from 'libsql'
import type { JournalRecord } from './record.ts'
import { addRows } from './rows.js'
import type { Row } from './store.ts'
import { joinRows } from './tail.ts'

/**
 * Moves into the database what the journal holds beyond it, which is what was acknowledged in the last moments before
 * the server was killed; returns the sequence number the log has come to. SQLite keeps the highest number it ever gave
 * in the same transaction as the rows, also of rows that have since been compacted or forgotten: what does not exceed
 * it is stale. Throws when the journal does not continue this database.
 */
export function recoverFrom(databaseFile: string, leftover: JournalRecord[], journalFile: string): number {
  const db = new Sqlite(databaseFile, { timeout: 5000 })
  try {
    db.pragma('synchronous = FULL')
    const highest: unknown[] = db
      .prepare("SELECT seq FROM sqlite_sequence WHERE name = 'DocumentUpdate'")
      .raw()
      .all()
      .flat()
    const known = Number(highest[0] ?? 0)
    const bySeq = new Map<number, Row>()
    // A write that was reported as failed, and was not, lies there twice: it was repeated as it was.
    for (const { firstSeq, entries } of leftover) {
      entries.forEach((entry, index) => {
        if (firstSeq + index > known) bySeq.set(firstSeq + index, { ...entry, seq: firstSeq + index })
      })
    }
    const fresh = [...bySeq.values()]
    fresh.forEach(({ seq }, index) => {
      if (seq !== known + 1 + index) {
        throw new Error(
          `The journal ${journalFile} does not continue the database ${databaseFile}. ` +
            'Restore both from the same backup, or move the journal away to start without what it holds.',
        )
      }
    })
    if (fresh.length > 0) addRows(db)(joinRows(fresh))
    return known + fresh.length
  } finally {
    db.close()
  }
}
