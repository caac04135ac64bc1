#!/usr/bin/env bash
# Word accepts at most 40 characters in the name of a bookmark. The docx library, which numbers bookmarks and escapes
# text by itself, neither shortens nor refuses a longer name: two names that differ only after the 40th character are
# written as they are, with the links that lead to them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund docx@9.15.2 fflate@0.8.3

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { Bookmark, Document, InternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'

const names = ['first', 'second'].map((end) => `evidence_of_the_service_level_management_${end}`)
const children = names.map(
  (name) =>
    new Paragraph({
      children: [
        new Bookmark({ id: name, children: [new TextRun('Evidence')] }),
        new InternalHyperlink({ anchor: name, children: [new TextRun('See the evidence')] }),
      ],
    }),
)
const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
const xml = strFromU8(unzipSync(buffer)['word/document.xml'])
const bookmarks = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/g)].map((match) => match[1])
const anchors = [...xml.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]*)"/g)].map((match) => match[1])

console.log('docx 9.15.2')
for (const name of bookmarks) console.log(`  bookmark written with ${name.length} characters: ${name}`)
assert.equal(names[0].slice(0, 40), names[1].slice(0, 40))
assert.deepEqual(bookmarks, names)
assert.deepEqual(anchors, names)
console.log('Names beyond 40 characters are written without a word; to keep within the limit is left to the caller.')
JS
node finding.mjs
