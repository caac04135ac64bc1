#!/usr/bin/env bash
# The docx library takes control characters, which XML 1.0 forbids, out of a text without a word, and writes U+FFFE and
# U+FFFF, which it forbids too, as they are: the document is no XML then, and a strict parser refuses it. Whoever relies on the
# cleaning it does for all of them has to take these two out first.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund docx@9.15.2 fflate@0.8.3 saxes@6.0.0

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** What is written of a text, and what a strict parser says of the document. */
async function written(text) {
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))
  const xml = strFromU8(unzipSync(buffer)['word/document.xml'])
  const errors = []
  const parser = new SaxesParser()
  parser.on('error', ({ message }) => errors.push(message))
  parser.write(xml).close()
  return { text: /<w:t[^>]*>([^<]*)<\/w:t>/.exec(xml)?.[1], error: errors[0] }
}

console.log('docx 9.15.2')
for (const code of [0x1, 0xb, 0x1f]) {
  const { text, error } = await written(`a${String.fromCharCode(code)}b`)
  console.log(`  U+${code.toString(16).toUpperCase().padStart(4, '0')}: written as ${JSON.stringify(text)}, ${error ?? 'well-formed'}`)
  assert.equal(text, 'ab')
  assert.equal(error, undefined)
}
for (const code of [0xfffe, 0xffff]) {
  const { text, error } = await written(`a${String.fromCharCode(code)}b`)
  console.log(`  U+${code.toString(16).toUpperCase()}: written as it is, ${error}`)
  assert.equal(text.charCodeAt(1), code)
  assert.match(error, /disallowed character/)
}
console.log('Control characters are taken out; two characters that XML forbids as well stay in, and the document is not well-formed.')
JS
node finding.mjs
