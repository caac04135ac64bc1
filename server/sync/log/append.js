// @ts-check

/**
 * How updates get into the log's table, for each connection that writes there: the log's thread and, when it takes no
 * longer than the hand-over would, the thread that serves the rooms. Plain JavaScript, as the thread that uses it is.
 */

/** @param {import('libsql').Database} db */
export function appender(db) {
  const insert = db.prepare('INSERT INTO DocumentUpdate (document, "update") VALUES (?, ?)')
  /** @param {{ document: string; update: Uint8Array }} entry */
  const add = ({ document, update }) => Number(insert.run(document, update).lastInsertRowid)

  /**
   * Stores all entries or none; returns their sequence numbers. What it returns for is on disk.
   * @param {{ document: string; update: Uint8Array }[]} batch
   */
  return (batch) => (batch.length === 1 ? batch.map(add) : transaction(db, () => batch.map(add)))
}

/**
 * @template T
 * @param {import('libsql').Database} db
 * @param {() => T} work
 * @returns {T}
 */
export function transaction(db, work) {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
