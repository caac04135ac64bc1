import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { FigureBlock } from '../../../lib/report/block.ts'
import { heldByXml } from '../../../lib/xml-text.ts'
import { captionOf } from './caption.ts'
import type { Context } from './context.ts'
import { pngOf } from './picture.ts'

/** The most room a figure takes, in CSS pixels: the width of the text, and a page less its heading and figures in words. */
const room = { width: 642, height: 740 }

/** A drawing with its number and caption above it: as SVG where Word takes it, as pixels elsewhere. */
export function figureOf({ caption, figure }: FigureBlock, context: Context): FileChild[] {
  const { svg, width, height, alternative } = figure
  const scale = Math.min(1, room.width / width, room.height / height)
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(heldByXml(svg)),
    fallback: { type: 'png', data: pngOf(svg) },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: heldByXml(caption), description: heldByXml(alternative) },
  })
  return [captionOf('Figure', caption, context), new Paragraph({ style: 'Figure', children: [picture] })]
}
