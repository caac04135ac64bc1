import type { ReportLook } from '../../../lib/report/look.ts'
import { escaped } from './xml/escape.ts'

type Logo = NonNullable<ReportLook['logo']>

/** The most room a logo takes, in points. */
const room = { width: 180, height: 56 }
const emusOfPoint = 12_700

export function logoFile({ type }: Logo): string {
  return type === 'image/png' ? 'logo.png' : 'logo.jpeg'
}

/** A paragraph that holds the logo, in its own proportions. */
export function logoParagraph(logo: Logo, organisation: string): string {
  const { width, height } = sizeOf(logo)
  const scale = Math.min(room.width / width, room.height / height)
  const size = (length: number) => Math.max(1, Math.round(length * scale * emusOfPoint))
  const extent = `cx="${size(width)}" cy="${size(height)}"`
  const name = `id="1" name="Logo" descr="${escaped(`Logo of ${organisation}`)}"`
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${name}/><a:graphic xmlns:a="${a}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="logo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
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
