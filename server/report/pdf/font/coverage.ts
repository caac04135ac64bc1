import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create } from 'fontkit'
import type { Family } from './families.ts'

const require = createRequire(import.meta.url)

type Loaded = { regular: Buffer; bold: Buffer; covers: (letter: string) => boolean }
const loaded = new Map<string, Loaded | null>()

/** The files of a family with the letters it draws, read once; null where its package is not installed. */
export function fontsOf(family: Family): Loaded | null {
  let fonts = loaded.get(family.name)
  if (fonts === undefined) {
    fonts = read(family)
    loaded.set(family.name, fonts)
  }
  return fonts
}

function read(family: Family): Loaded | null {
  const folder = folderOf(family.package)
  if (folder === null || !existsSync(join(folder, family.regular))) return null
  const regular = readFileSync(join(folder, family.regular))
  const bold = family.bold === family.regular ? regular : readFileSync(join(folder, family.bold))
  const font = create(regular)
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${family.regular} holds several fonts.`)
  return { regular, bold, covers: (letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) }
}

function folderOf(name: string): string | null {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    try {
      // Packages that do not show their package.json.
      return join(dirname(require.resolve(name)), '..')
    } catch {
      return null
    }
  }
}
