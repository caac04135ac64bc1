// @ts-check

/**
 * How updates get into the log's table: by the log's thread, and at the start by the one that finds them in the
 * journal. Plain JavaScript, as the thread that uses it is.
 *
 * @param {import('libsql').Database} db
 */
export function addRows(db) {
  const insert = db.prepare('INSERT OR REPLACE INTO DocumentUpdate (seq, document, "update") VALUES (?, ?, ?)')
  /**
   * Stores all rows or none; what it returns for is on disk. Rows of a transaction that was reported as failed, and was
   * not, are the same again.
   * @param {import('./store.ts').Row[]} rows
   */
  return (rows) =>
    transaction(db, () => {
      for (const { seq, document, update } of rows) insert.run(seq, document, update)
    })
}

/**
 * @param {import('libsql').Database} db
 * @param {() => void} work
 */
export function transaction(db, work) {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
