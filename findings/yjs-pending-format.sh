#!/usr/bin/env bash
# An update that depends on a missing one waits in `doc.store.pendingStructs.update`. Who uses `applyUpdate` and the
# `update` event deals with format V1 alone, but what waits is kept in format V2. The functions for V1 do not fail on
# it: they read an empty update, so that waiting changes look as if there were none.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund yjs@13.6.33

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import * as Y from 'yjs'

const source = new Y.Doc()
source.clientID = 1
const updates = []
source.on('update', (update) => updates.push(update))
source.getMap('notes').set('first', 'one')
source.getMap('notes').set('second', 'two')
source.getText('text').insert(0, 'three')

const doc = new Y.Doc()
for (const update of updates.slice(1)) Y.applyUpdate(doc, update)
const waiting = doc.store.pendingStructs.update

const asV1 = Y.decodeUpdate(waiting).structs.length
const asV2 = Y.decodeUpdateV2(waiting).structs.length
const copyV1 = new Y.Doc()
Y.applyUpdate(copyV1, updates[0])
Y.applyUpdate(copyV1, waiting)
const copyV2 = new Y.Doc()
Y.applyUpdate(copyV2, updates[0])
Y.applyUpdateV2(copyV2, waiting)

console.log('yjs 13.6.33, two updates of format V1 that wait for a third')
console.log(`  decodeUpdate: ${asV1} structs, decodeUpdateV2: ${asV2} structs`)
console.log(`  notes after applyUpdate: ${JSON.stringify(copyV1.getMap('notes'))}`)
console.log(`  notes after applyUpdateV2: ${JSON.stringify(copyV2.getMap('notes'))}`)

assert.equal(asV1, 0)
assert.equal(asV2, 2)
assert.deepEqual(copyV1.getMap('notes').toJSON(), { first: 'one' })
assert.deepEqual(copyV2.getMap('notes').toJSON(), { first: 'one', second: 'two' })
assert.equal(copyV2.getText('text').toString(), 'three')
console.log('What waits is in format V2, and read as V1 it is empty instead of an error.')
JS
node finding.mjs
