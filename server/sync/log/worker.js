// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'libsql'
import { appender, transaction } from './append.js'

/**
 * The thread that writes and reads the update log, so that no fsync holds up the room. Plain JavaScript: it is loaded
 * by Node itself, in production, development and tests alike. Answers each request in turn.
 */
const db = new Sqlite(workerData.file, { timeout: 5000 })
db.pragma('synchronous = FULL')

const append = appender(db)
const sql = {
  updates: db.prepare('SELECT seq, "update" FROM DocumentUpdate WHERE document = ? AND seq > ? ORDER BY seq').raw(),
  snapshot: db
    .prepare('SELECT generation, upTo, state FROM DocumentSnapshot WHERE document = ? ORDER BY generation DESC LIMIT 1')
    .raw(),
  saveSnapshot: db.prepare('INSERT INTO DocumentSnapshot (document, generation, upTo, state) VALUES (?, ?, ?, ?)'),
  dropSnapshots: db.prepare('DELETE FROM DocumentSnapshot WHERE document = ? AND generation < ?'),
  dropUpdates: db.prepare('DELETE FROM DocumentUpdate WHERE document = ? AND seq <= ?'),
  // The documents of a workshop: its stage, and everything below worksheet/<workshop>/ and ballot/<workshop>/.
  forget: ['DocumentUpdate', 'DocumentSnapshot'].map((table) =>
    db.prepare(
      `DELETE FROM ${table} WHERE document = ? OR substr(document, 1, length(?)) = ? OR substr(document, 1, length(?)) = ?`,
    ),
  ),
}

/** @type {Record<string, (request: any) => unknown>} */
const answers = {
  append: ({ batch }) => append(batch),

  load: ({ document }) => {
    const [generation = 0, upTo = 0, state] = sql.snapshot.get(document) ?? []
    const updates = sql.updates.all(document, upTo)
    return { generation, state, updates: updates.map(([, update]) => update), lastSeq: updates.at(-1)?.[0] ?? upTo }
  },

  // The generation before the new one is kept, in case the newest turns out unreadable.
  compact: ({ document, generation, upTo, state }) =>
    transaction(db, () => {
      sql.saveSnapshot.run(document, generation, upTo, state)
      sql.dropSnapshots.run(document, generation - 1)
      sql.dropUpdates.run(document, upTo)
    }),

  forget: ({ workshop }) =>
    transaction(db, () => {
      const worksheets = `worksheet/${workshop}/`
      const ballots = `ballot/${workshop}/`
      for (const statement of sql.forget) statement.run(`stage/${workshop}`, worksheets, worksheets, ballots, ballots)
    }),

  close: () => {
    db.close()
    parentPort?.close()
  },
}

parentPort?.on('message', ({ id, kind, ...request }) => {
  try {
    parentPort?.postMessage({ id, result: answers[kind]?.(request) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
