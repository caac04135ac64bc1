// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'libsql'
import { addRows, transaction } from './rows.js'

/**
 * The thread that moves the journal into the database, and reads and compacts documents there, so that none of it holds
 * up the rooms. Plain JavaScript: it is loaded by Node itself, in production, development and tests alike. Answers each
 * request in turn.
 *
 * @typedef {import('./store.ts').StoreRequest} StoreRequest
 */
const db = new Sqlite(workerData.file, { timeout: 5000 })
db.pragma('synchronous = FULL')

const add = addRows(db)
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

/** @param {string} document */
function load(document) {
  const [generation = 0, upTo = 0, state] = sql.snapshot.get(document) ?? []
  const updates = sql.updates.all(document, upTo)
  return { generation, state, updates: updates.map(([, update]) => update), lastSeq: updates.at(-1)?.[0] ?? upTo }
}

/**
 * The generation before the new one is kept, in case the newest turns out unreadable.
 * @param {import('./log.ts').Snapshot} snapshot
 */
function compact({ document, generation, upTo, state }) {
  transaction(db, () => {
    sql.saveSnapshot.run(document, generation, upTo, state)
    sql.dropSnapshots.run(document, generation - 1)
    sql.dropUpdates.run(document, upTo)
  })
}

/** @param {string} workshop */
function forget(workshop) {
  const worksheets = `worksheet/${workshop}/`
  const ballots = `ballot/${workshop}/`
  transaction(db, () => {
    for (const statement of sql.forget) statement.run(`stage/${workshop}`, worksheets, worksheets, ballots, ballots)
  })
}

/** @param {StoreRequest} request */
function answer(request) {
  switch (request.kind) {
    case 'add':
      return add(request.rows)
    case 'load':
      return load(request.document)
    case 'compact':
      return compact(request.snapshot)
    case 'forget':
      return forget(request.workshop)
    case 'close':
      db.close()
      parentPort?.close()
  }
}

parentPort?.on('message', (/** @type {{ id: number; request: StoreRequest }} */ { id, request }) => {
  try {
    parentPort?.postMessage({ id, result: answer(request) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
