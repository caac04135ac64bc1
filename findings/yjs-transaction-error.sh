#!/usr/bin/env bash
# The name transaction suggests all or nothing. In Yjs a transaction whose function throws half-way is not undone: its
# first half stays in the document, and the `update` event still carries it to the peers. The transaction only groups.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund yjs@13.6.33

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import * as Y from 'yjs'

const doc = new Y.Doc()
const peer = new Y.Doc()
const updates = []
doc.on('update', (update) => {
  updates.push(update)
  Y.applyUpdate(peer, update)
})

const tasks = doc.getMap('tasks')
let thrown = ''
try {
  doc.transact(() => {
    tasks.set('from', 'removed')
    if (!tasks.has('to')) throw new Error('no place to move it to')
    tasks.set('to', 'added')
  })
} catch (error) {
  thrown = error.message
}

console.log('yjs 13.6.33, a transaction that throws after its first change')
console.log(`  thrown: ${thrown}; update events: ${updates.length}`)
console.log(`  document: ${JSON.stringify(tasks)}, peer: ${JSON.stringify(peer.getMap('tasks'))}`)
assert.equal(thrown, 'no place to move it to')
assert.equal(updates.length, 1)
assert.deepEqual(tasks.toJSON(), { from: 'removed' })
assert.deepEqual(peer.getMap('tasks').toJSON(), { from: 'removed' })
console.log('The first half stays and is sent to the peers.')
JS
node finding.mjs
