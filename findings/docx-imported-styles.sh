#!/usr/bin/env bash
# In the styles of a docx document, `default` and `paragraphStyles` are merged, so one expects `default` and
# `importedStyles` to be merged as well. Instead one imported style removes every default: the document defaults, the
# headings with the formatting that was asked for, and Normal. Nothing is reported.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund docx@9.15.2 fflate@0.8.3

cat > finding.mjs <<'JS'
import assert from 'node:assert/strict'
import { Document, HeadingLevel, Packer, Paragraph, StyleForParagraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'

const defaults = { document: { run: { font: 'Georgia' } }, heading1: { run: { color: '123456' } } }
const remark = { id: 'Remark', name: 'Remark', run: { italics: true } }

async function look(styles) {
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Results' })
  const buffer = await Packer.toBuffer(new Document({ styles, sections: [{ children: [heading] }] }))
  const xml = strFromU8(unzipSync(buffer)['word/styles.xml'])
  const has = (id) => xml.includes(`w:styleId="${id}"`)
  return {
    documentDefaults: xml.includes('<w:docDefaults') && xml.includes('Georgia'),
    heading1: has('Heading1') && xml.includes('123456'),
    normal: has('Normal'),
    remark: has('Remark'),
  }
}

const asParagraphStyle = await look({ default: defaults, paragraphStyles: [remark] })
const asImportedStyle = await look({ default: defaults, importedStyles: [new StyleForParagraph(remark)] })
console.log('docx 9.15.2, what word/styles.xml holds')
console.log('  default + paragraphStyles:', JSON.stringify(asParagraphStyle))
console.log('  default + importedStyles: ', JSON.stringify(asImportedStyle))

assert.deepEqual(asParagraphStyle, { documentDefaults: true, heading1: true, normal: true, remark: true })
assert.deepEqual(asImportedStyle, { documentDefaults: false, heading1: false, normal: false, remark: true })
console.log('An imported style takes the place of all defaults instead of standing beside them.')
JS
node finding.mjs
