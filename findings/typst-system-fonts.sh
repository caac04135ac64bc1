#!/usr/bin/env bash
# Fonts given to the Typst compiler for Node come on top of those of the machine, and nothing closes that door: neither
# `fallback: false` in the text nor TYPST_IGNORE_SYSTEM_FONTS, which Typst's own command line obeys, nor an option. The
# same source gives another PDF on another machine. Two private font configurations play the two machines; Linux only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --save-exact --silent --no-audit --no-fund @myriaddreamin/typst-ts-node-compiler@0.7.0 \
  @expo-google-fonts/source-serif-4@0.4.1 @expo-google-fonts/atkinson-hyperlegible-next@0.4.1

mkdir -p home without with
cp node_modules/@expo-google-fonts/source-serif-4/400Regular/*.ttf without/
cp node_modules/@expo-google-fonts/atkinson-hyperlegible-next/400Regular/*.ttf with/
for machine in without with; do
  echo "<?xml version=\"1.0\"?><fontconfig><dir>$work/$machine</dir></fontconfig>" > "$machine.conf"
done

cat > finding.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// The compiler is given one font, Source Serif 4. The text asks for another one, and for no fallback.
const fonts = 'node_modules/@expo-google-fonts/source-serif-4'
const font = readFileSync(`${fonts}/400Regular/SourceSerif4_400Regular.ttf`)
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs: [font] }] })
const main = join(process.cwd(), 'main.typ')
compiler.addSource(main, '#set text(font: "Atkinson Hyperlegible Next", fallback: false)\nLargely achieved')
const compiled = compiler.compile({ mainFilePath: main })
const warnings = compiled.takeWarnings()
const said = warnings ? compiler.fetchDiagnostics(warnings).map((warning) => warning.message) : []
const pdf = compiler.pdf(compiled.result).toString('latin1')
const used = [...pdf.matchAll(/\/BaseFont\s*\/\w+\+([\w-]+)/g)].map((match) => match[1])
console.log(`fonts used: ${[...new Set(used)].join(', ') || 'none'}; warnings: ${said.join(', ') || 'none'}`)
JS

expect() { [ "$1" = "$2" ] || { echo "The behaviour has changed, expected: $2"; exit 1; }; }
compile() { HOME="$work/home" FONTCONFIG_FILE="$work/$1.conf" TYPST_IGNORE_SYSTEM_FONTS=true node finding.mjs; }
without=$(compile without)
with=$(compile with)
echo '@myriaddreamin/typst-ts-node-compiler 0.7.0, fallback: false, TYPST_IGNORE_SYSTEM_FONTS=true'
echo "  machine without the font: $without"
echo "  machine with the font:    $with"
expect "$without" 'fonts used: none; warnings: unknown font family: atkinson hyperlegible next'
expect "$with" 'fonts used: AtkinsonHyperlegibleNext-Regular; warnings: none'
echo 'A font that was never given is taken from the machine, without a warning.'
