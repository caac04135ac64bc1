#!/usr/bin/env bash
# Typst 0.14 checks PDF/UA-1 while it writes, and refuses a figure without alternative text. One expects the same for a
# table without any header cell, since the standard asks for headers. Such a table is written without error or warning,
# with data cells only, in a file that declares PDF/UA-1.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund \
  @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/source-serif-4@0.4.1

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const fonts = 'node_modules/@expo-google-fonts/source-serif-4'
const font = readFileSync(`${fonts}/400Regular/SourceSerif4_400Regular.ttf`)
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: [font] }] })

function write(body) {
  const main = join(process.cwd(), 'main.typ')
  compiler.addSource(main, `#set document(title: "Report")\n#set text(lang: "en", font: "Source Serif 4")\n${body}`)
  const compiled = compiler.compile({ mainFilePath: main })
  assert.equal(compiled.hasError(), false)
  assert.equal(compiled.takeWarnings(), null)
  try {
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }).toString('latin1')
    const tags = (name) => (pdf.match(new RegExp(`/S\\s*/${name}\\b`, 'g')) ?? []).length
    const declared = pdf.includes('pdfuaid')
    return `written, declares PDF/UA: ${declared}, tables: ${tags('Table')}, TH: ${tags('TH')}, TD: ${tags('TD')}`
  } catch (error) {
    return `refused: ${/message: "([^"]*)"/.exec(error.message)?.[1] ?? error.message}`
  }
}

const seen = {
  'table without header': write('#table(columns: 2, [Practice], [Rating], [Review], [Largely])'),
  'table with header': write('#table(columns: 2, table.header([Practice], [Rating]), [Review], [Largely])'),
  'figure without alternative text': write('#figure(rect(width: 2cm), caption: [A box])'),
  'heading level left out': write('= One\n=== Three'),
}
console.log('@myriaddreamin/typst-ts-node-compiler 0.7.0, pdfStandard ua-1')
for (const [input, output] of Object.entries(seen)) console.log(`  ${input}: ${output}`)

assert.equal(seen['table without header'], 'written, declares PDF/UA: true, tables: 1, TH: 0, TD: 4')
assert.equal(seen['table with header'], 'written, declares PDF/UA: true, tables: 1, TH: 2, TD: 2')
assert.match(seen['figure without alternative text'], /^refused: .*missing alt text/)
assert.match(seen['heading level left out'], /^refused: .*skipped from heading level/)
console.log('A table without header cells passes the check that refuses a figure without alternative text.')
JS
node finding.mjs
