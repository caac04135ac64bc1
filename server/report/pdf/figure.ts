import type { Figure } from '../../../lib/report/figure/figure.ts'
import { type FontChoice, replacement } from './font/choice.ts'
import { cleaned } from './pieces.ts'

/** The room for a figure on a page, in points. */
const most = { width: 480, height: 620 }
const pointsPerPixel = 0.75

export type PrintedFigure = { svg: string; width: number; alternative: string }

/** A figure as wide as the page allows, its letters drawn with the fonts of the report and no others. */
export function printedFigure({ svg, width, height, alternative }: Figure, fonts: FontChoice): PrintedFigure {
  const scale = Math.min(pointsPerPixel, most.width / width, most.height / height)
  return { svg: withFonts(svg, fonts), width: width * scale, alternative: cleaned(alternative) }
}

/**
 * Names the font of each letter that the product's own does not draw. Without it Typst looks for one among the fonts of
 * the machine: `fallback: false` does not reach into an SVG (0.14.2).
 */
function withFonts(svg: string, { familyOf, missing }: FontChoice): string {
  return svg.replace(/>([^<]+)</g, (_, text: string) => {
    const runs: { font: string | undefined; text: string }[] = []
    for (const letter of cleaned(text)) {
      const shown = missing.has(letter) ? replacement : letter
      const font = familyOf(shown)?.name
      const last = runs.at(-1)
      if (last && (last.font === font || /\s/.test(letter))) last.text += shown
      else runs.push({ font, text: shown })
    }
    const written = runs.map(({ font, text }) => (font ? `<tspan font-family="${font}">${text}</tspan>` : text))
    return `>${written.join('')}<`
  })
}
