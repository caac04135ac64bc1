import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** A typeface as its npm package has it: cut into files by the characters they draw. */
export type Family = { name: string; pieces: Piece[] }
export type Piece = {
  covers: (codePoint: number) => boolean
  /** What the font of a weight is called here. */
  nameOf: (weight: number) => string
  read: (weight: number) => Uint8Array
  /** One file for all weights, as WOFF2. */
  variable: boolean
}

/** A family of fontsource. Static ones have a file a weight, variable ones a file for all. */
export function familyOf(name: string, { variable = false } = {}): Family {
  const scope = variable ? '@fontsource-variable' : '@fontsource'
  const folder = dirname(require.resolve(`${scope}/${name}/package.json`))
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  return {
    name,
    pieces: Object.entries(ranges).map(([subset, ranges]) => {
      // Subsets of the large scripts are numbered: "[4]" is in the file "-4-".
      const part = `${name}-${subset.replace(/[[\]]/g, '')}`
      const fileOf = (weight: number) => (variable ? `${part}-wght-normal.woff2` : `${part}-${weight}-normal.woff`)
      return {
        covers: coverage(ranges),
        nameOf: (weight) => `${part}-${weight}`,
        read: (weight) => readFileSync(join(folder, 'files', fileOf(weight))),
        variable,
      }
    }),
  }
}

/** Ranges as CSS writes them, such as "U+0000-00FF,U+0131", as a question. */
function coverage(ranges: string): Piece['covers'] {
  const spans = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
  return (codePoint) => spans.some(({ from, to }) => codePoint >= from && codePoint <= to)
}
