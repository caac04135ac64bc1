import type { Font } from 'fontkit'
import { type Family, familyOf, type Piece } from './family.ts'
import { fontFrom, instanceOf } from './instance.ts'
import { fontOfTables } from './sfnt.ts'
import { tablesOfWoff } from './woff.ts'

/** How a text is set. Headings are in the serif of the product, everything else in its sans. */
export type Cut = 'sans' | 'bold' | 'serif'
const weights: Record<Cut, number> = { sans: 400, bold: 600, serif: 600 }

/** One font with the characters of one script in one weight. */
export type Face = {
  id: string
  /** What texts are measured with. */
  font: Font
  /** What goes into the document, once all texts are measured. */
  embedded: () => Font
}

/**
 * The fonts of a report. The product's own come first; what they do not draw (names in other scripts) is looked for
 * in Noto, file by file, and only what is needed is read. A character nobody draws is shown as the box of the first.
 */
export class Fonts {
  readonly #families: Record<'sans' | 'serif', Family[]>
  readonly #faces = new Map<string, Face>()
  readonly #chosen = new Map<Cut, Map<number, Face>>()
  /** Glyphs of variable fonts that were asked for. */
  readonly #used = new Map<Face, Set<number>>()
  readonly #widths = new Map<Face, Map<string, number>>()

  constructor() {
    const others = [
      familyOf('noto-sans'),
      familyOf('noto-sans-hebrew'),
      familyOf('noto-sans-arabic'),
      familyOf('noto-sans-kr', { variable: true }),
    ]
    const han = familyOf('noto-sans-sc', { variable: true })
    const sans = familyOf('atkinson-hyperlegible-next')
    this.#families = {
      // Chinese characters before the Korean ones: more of them are drawn there.
      sans: [sans, ...others.slice(0, 3), han, ...others.slice(3)],
      serif: [familyOf('source-serif-4'), sans, ...others.slice(0, 3), han, ...others.slice(3)],
    }
  }

  /** All faces that were asked for, to be given to the document. */
  get faces(): Iterable<Face> {
    return this.#faces.values()
  }

  /** The face a character is drawn with. */
  faceFor(cut: Cut, codePoint: number): Face {
    let chosen = this.#chosen.get(cut)
    if (!chosen) {
      chosen = new Map()
      this.#chosen.set(cut, chosen)
    }
    const known = chosen.get(codePoint)
    if (known) return known
    const face = this.#find(cut, codePoint)
    chosen.set(codePoint, face)
    return face
  }

  /** The width of a text in one face, at size 1. */
  width(face: Face, text: string): number {
    let widths = this.#widths.get(face)
    if (!widths) {
      widths = new Map()
      this.#widths.set(face, widths)
    }
    let width = widths.get(text)
    if (width === undefined) {
      const { advanceWidth, glyphs } = face.font.layout(text)
      width = advanceWidth / face.font.unitsPerEm
      for (const { id } of glyphs) this.#used.get(face)?.add(id)
      widths.set(text, width)
    }
    return width
  }

  #find(cut: Cut, codePoint: number): Face {
    const families = this.#families[cut === 'serif' ? 'serif' : 'sans']
    for (const { pieces } of families) {
      for (const piece of pieces) {
        if (!piece.covers(codePoint)) continue
        const face = this.#open(piece, weights[cut])
        if (face.font.hasGlyphForCodePoint(codePoint)) return face
      }
    }
    // Its box says that something is written there.
    return this.faceFor(cut, 'x'.charCodeAt(0))
  }

  #open(piece: Piece, weight: number): Face {
    const name = piece.nameOf(weight)
    const known = this.#faces.get(name)
    if (known) return known
    const bytes = piece.read(weight)
    const face = piece.variable ? this.#varied(name, bytes, weight) : fixedFace(name, bytes)
    this.#faces.set(name, face)
    return face
  }

  #varied(id: string, bytes: Uint8Array, weight: number): Face {
    const { font, fixed } = instanceOf(bytes, weight, this.#faces.size + 1)
    const used = new Set([0])
    const face = { id, font, embedded: () => fixed(used) }
    this.#used.set(face, used)
    return face
  }
}

function fixedFace(id: string, bytes: Uint8Array): Face {
  const font = fontFrom(fontOfTables(tablesOfWoff(bytes)))
  return { id, font, embedded: () => font }
}
