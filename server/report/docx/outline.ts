import { create, type Font } from 'fontkit'
import { chooseFonts, type FontChoice, replacement } from '../pdf/font/choice.ts'
import { fontsOf } from '../pdf/font/coverage.ts'
import { type Family, sans } from '../pdf/font/families.ts'
import { byDirection } from './direction.ts'

/**
 * A drawing with its texts as the outlines of their letters, from the fonts of our packages. resvg 2.6 leaves a text out
 * that needs several fonts, and would take fonts of the machine.
 */
export function outlined(svg: string): string {
  const fonts = chooseFonts(new Set(svg))
  return svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
    const size = Number(value('font-size') ?? 12)
    const isBold = Number(value('font-weight') ?? 400) >= 600
    const line = lineOf(plain(text), { fonts, size, isBold })
    const before = { start: 0, middle: line.width / 2, end: line.width }[value('text-anchor') ?? 'start'] ?? 0
    const place = `translate(${Number(value('x') ?? 0) - before} ${value('y') ?? 0})`
    const fill = value('fill')
    return `<path transform="${place}"${fill ? ` fill="${fill}"` : ''} d="${line.outline}"/>`
  })
}

type Setting = { fonts: FontChoice; size: number; isBold: boolean }

/** The outline of a line that begins at 0 0 and runs from left to right as a whole, as SVG has it by itself. */
function lineOf(text: string, setting: Setting): { outline: string; width: number } {
  let [outline, width] = ['', 0]
  for (const { text: stretch, rightToLeft } of byDirection(text)) {
    const runs = runsOf(stretch, setting.fonts)
    for (const run of rightToLeft ? runs.reverse() : runs) {
      const font = fontOf(run.family, setting.isBold)
      const scale = setting.size / font.unitsPerEm
      const { glyphs, positions } = font.layout(run.text, undefined, undefined, undefined, rightToLeft ? 'rtl' : 'ltr')
      for (const [index, glyph] of glyphs.entries()) {
        const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
        const [x, y] = [width + xOffset * scale, -yOffset * scale]
        outline += glyph.path.scale(scale, -scale).translate(x, y).toSVG()
        width += xAdvance * scale
      }
    }
  }
  return { outline, width }
}

/** A text in runs of one family each; spaces stay with what stands before them. */
function runsOf(text: string, { familyOf, missing }: FontChoice): { family: Family; text: string }[] {
  const runs: { family: Family; text: string }[] = []
  for (const letter of text) {
    const shown = missing.has(letter) ? replacement : letter
    const last = runs.at(-1)
    const family = familyOf(shown) ?? sans
    if (last && (last.family === family || /[\s\p{M}]/u.test(letter))) last.text += shown
    else runs.push({ family, text: shown })
  }
  return runs
}

const faces = new Map<string, Font>()

function fontOf(family: Family, isBold: boolean): Font {
  const key = `${family.name}${isBold}`
  const known = faces.get(key)
  if (known) return known
  const files = fontsOf(family)
  if (!files) throw new Error(`The package ${family.package} is not installed.`)
  const font = create(isBold ? files.bold : files.regular)
  if (!('layout' in font)) throw new Error(`${family.name} holds several fonts.`)
  faces.set(key, font)
  return font
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" }

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => entities[name] ?? '')
}
