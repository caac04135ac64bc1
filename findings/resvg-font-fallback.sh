#!/usr/bin/env bash
# A text whose letters need two fonts is expected to take each letter from the font that has it, as a browser does.
# resvg shapes the whole text again in the second font, and mixes the two only if both give the same number of glyphs.
# A ligature (the fi of "Coefficient") or a letter that the second font composes of two glyphs breaks that: a tick that
# is drawn in one text becomes an empty box in another one, with the same fonts and without an error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund @resvg/resvg-js@2.6.2 fontkit@2.0.4 \
  @expo-google-fonts/source-serif-4@0.4.1 @expo-google-fonts/noto-sans-symbols-2@0.4.1

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { Resvg } from '@resvg/resvg-js'
import { openSync } from 'fontkit'

const serif = 'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'
const symbols = 'node_modules/@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'
const has = (file, text) => [...text].every((letter) => openSync(file).characterSet.includes(letter.codePointAt(0)))

function draw(text, fontFiles) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="80">
    <text x="10" y="50" font-size="32" font-family="Source Serif 4">${text}</text></svg>`
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng()
}

console.log('@resvg/resvg-js 2.6.2, Source Serif 4 first and Noto Sans Symbols 2 second')
const expected = { 'Value α ✔': true, 'Coefficient α ✔': false, 'Việt ✔': true, 'Mạng miễn phí ✔': false }
for (const [text, drawn] of Object.entries(expected)) {
  // Each letter is in a font: all but the tick in the first, the tick in the second.
  assert.ok(has(serif, text.replace('✔', '')) && !has(serif, '✔') && has(symbols, '✔'))
  // The second font changes nothing where the tick is lost: the picture is that of the first font alone.
  const changed = !draw(text, [serif, symbols]).equals(draw(text, [serif]))
  console.log(`  ${text}: ${changed ? 'tick drawn' : 'tick lost, same picture as without the second font'}`)
  assert.equal(changed, drawn)
}
console.log('Whether a letter is found in the second font depends on the other letters of the text.')
JS
node finding.mjs
