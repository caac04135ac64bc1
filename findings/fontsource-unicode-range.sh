#!/usr/bin/env bash
# The CSS of Fontsource says with `unicode-range` which characters a file serves. The range is that of the subset, not
# of the font: for Atkinson Hyperlegible Next it names the arrows up and down, which no file has, so that a browser loads
# the file and falls back all the same. Conversely ≠, ≤ and √ are in the full font but in no file of the package. Only
# the minus sign is where one expects it; the arrow to the right and the triangle are nowhere.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund fontkit@2.0.4 \
  @fontsource/atkinson-hyperlegible-next@5.3.0 @expo-google-fonts/atkinson-hyperlegible-next@0.4.1

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { openSync } from 'fontkit'

const subsets = 'node_modules/@fontsource/atkinson-hyperlegible-next'
const expo = 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next'
const full = `${expo}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`

const declared = [...readFileSync(`${subsets}/400.css`, 'utf8').matchAll(/unicode-range:\s*([^;]+);/g)]
  .flatMap((match) => match[1].split(','))
  .map((range) => range.trim().slice(2).split('-').map((hex) => Number.parseInt(hex, 16)))
const files = readdirSync(`${subsets}/files`).filter((name) => name.endsWith('-400-normal.woff2'))
const inFiles = new Set(files.flatMap((name) => openSync(`${subsets}/files/${name}`).characterSet))
const inFull = new Set(openSync(full).characterSet)

function look(character) {
  const point = character.codePointAt(0)
  const inCss = declared.some(([first, last = first]) => first <= point && point <= last)
  return [inCss && 'CSS', inFiles.has(point) && 'files', inFull.has(point) && 'full font'].filter(Boolean).join(', ')
}

const expected = {
  '−': 'CSS, files, full font',
  '↑': 'CSS',
  '↓': 'CSS',
  '≠': 'full font',
  '≤': 'full font',
  '√': 'full font',
  '→': '',
  '▲': '',
}
console.log('@fontsource/atkinson-hyperlegible-next 5.3.0, where each character is')
for (const [character, places] of Object.entries(expected)) {
  const code = character.codePointAt(0).toString(16).toUpperCase()
  console.log(`  ${character} U+${code}: ${look(character) || 'nowhere'}`)
  assert.equal(look(character), places)
}
console.log('What unicode-range names, what the files have and what the font has are three different sets.')
JS
node finding.mjs
