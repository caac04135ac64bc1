import { Resvg } from '@resvg/resvg-js'
import { paper } from '../../../lib/look/paper.ts'
import { heldByXml } from '../../../lib/xml-text.ts'
import { outlined } from './outline.ts'

/** Pixels of the picture to a CSS pixel: sharp on paper. */
const zoom = 2

/** A drawing as PNG: the same pixels on every machine. */
export function pngOf(svg: string): Uint8Array {
  const drawing = new Resvg(outlined(heldByXml(svg)), {
    fitTo: { mode: 'zoom', value: zoom },
    background: paper.paper,
    font: { loadSystemFonts: false },
  })
  return drawing.render().asPng()
}
