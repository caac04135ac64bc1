import type { ImageType } from '../../lib/workshop/image.ts'

/**
 * How many pixels an image says it has; undefined where it does not say. A small file can unpack to a picture that takes
 * all memory of whoever looks at it, and of what draws it into a report.
 */
export function areaOf(type: ImageType, bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (type) {
      case 'image/png': // PNG 11.2.2: IHDR comes first
        return view.getUint32(16) * view.getUint32(20)
      case 'image/gif': // GIF89a, section 18
        return view.getUint16(6, true) * view.getUint16(8, true)
      case 'image/jpeg':
        return areaOfJpeg(view)
      case 'image/webp':
        return areaOfWebp(view)
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The frame header (ITU T.81, B.2.2): markers C0 to CF, apart from three that are none. */
function areaOfJpeg(view: DataView): number | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7)
    } else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The first chunk (RFC 9649, section 2): extended, lossless or lossy. */
function areaOfWebp(view: DataView): number | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  if (kind === 'VP8X') return (1 + uint24(view, 24)) * (1 + uint24(view, 27))
  if (kind === 'VP8L') {
    const sizes = view.getUint32(21, true)
    return (1 + (sizes & 0x3fff)) * (1 + ((sizes >>> 14) & 0x3fff))
  }
  if (kind === 'VP8 ') return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
  return undefined
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
