import { ImageRun, Paragraph } from 'docx'
import type { ReportLook } from '../../../lib/report/look.ts'
import { heldByXml } from '../../../lib/xml-text.ts'

type Logo = NonNullable<ReportLook['logo']>

/** The most room a logo takes, in CSS pixels. */
const room = { width: 240, height: 75 }

/** A paragraph that holds the logo, in its own proportions. */
export function logoOf(logo: Logo, organisation: string): Paragraph {
  const { width, height } = sizeOf(logo)
  const scale = Math.min(room.width / width, room.height / height)
  const length = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  const picture = new ImageRun({
    type: logo.type === 'image/png' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: { width: length(width), height: length(height) },
    altText: { name: 'Logo', description: heldByXml(`Logo of ${organisation}`) },
  })
  return new Paragraph({ style: 'Figure', children: [picture] })
}

/** Width and height in pixels, read from the head of the file; the room itself where it does not say. */
function sizeOf({ type, bytes }: Logo): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = type === 'image/png' ? sizeOfPng(view) : sizeOfJpeg(view)
  return size && size.width > 0 && size.height > 0 ? size : room
}

function sizeOfPng(view: DataView) {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Goes from marker to marker to the frame (SOF0 to SOF15, without the tables among them). */
function sizeOfJpeg(view: DataView) {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
  }
  return null
}
