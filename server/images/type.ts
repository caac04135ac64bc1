import type { ImageType } from '../../lib/workshop/image.ts'

/** What the bytes are by their own first bytes, whatever the sender calls them; undefined for anything else. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  if (['GIF87a', 'GIF89a'].includes(text(0, 6))) return 'image/gif'
  return undefined
}
