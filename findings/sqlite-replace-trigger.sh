#!/usr/bin/env bash
# A SQLite table that BEFORE UPDATE and BEFORE DELETE triggers hold against any change is changed all the same by INSERT OR
# REPLACE: the row that stands in the way is taken away without its triggers being asked, unless the connection has
# recursive_triggers on, which is off by default. A table that is only ever appended to needs a BEFORE INSERT trigger as well.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund @libsql/client@0.17.4

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { createClient } from '@libsql/client'

/** What is in a journal of one line, after somebody tried to change it in each way. */
async function tried({ recursive, insertTrigger }) {
  const db = createClient({ url: ':memory:' })
  await db.execute(`PRAGMA recursive_triggers = ${recursive ? 'ON' : 'OFF'}`)
  await db.execute('CREATE TABLE journal (id INTEGER PRIMARY KEY, line TEXT NOT NULL)')
  const held = ['UPDATE', 'DELETE', ...(insertTrigger ? ['INSERT'] : [])]
  for (const act of held) {
    const when = act === 'INSERT' ? 'WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)' : ''
    await db.execute(
      `CREATE TRIGGER no_${act} BEFORE ${act} ON journal ${when} BEGIN SELECT RAISE(ABORT, 'held'); END`,
    )
  }
  await db.execute("INSERT INTO journal VALUES (1, 'as it was written')")
  await assert.rejects(db.execute("UPDATE journal SET line = 'changed' WHERE id = 1"), /held/)
  await assert.rejects(db.execute('DELETE FROM journal WHERE id = 1'), /held/)
  await db.execute("INSERT OR REPLACE INTO journal VALUES (1, 'replaced')").catch(() => undefined)
  const { rows } = await db.execute('SELECT line FROM journal WHERE id = 1')
  db.close()
  return rows[0]?.line
}

const version = createClient({ url: ':memory:' })
const { rows } = await version.execute('SELECT sqlite_version() AS v')
console.log(`SQLite ${rows[0].v} (@libsql/client 0.17.4)`)
for (const [terms, expected] of [
  [{ recursive: false, insertTrigger: false }, 'replaced'],
  [{ recursive: true, insertTrigger: false }, 'as it was written'],
  [{ recursive: false, insertTrigger: true }, 'as it was written'],
]) {
  const line = await tried(terms)
  console.log(`  ${JSON.stringify(terms)}: ${line}`)
  assert.equal(line, expected)
}
console.log('Triggers on UPDATE and DELETE do not hold a row against INSERT OR REPLACE.')
JS
node finding.mjs
