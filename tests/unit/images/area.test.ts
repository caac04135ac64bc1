import { expect, test } from 'vitest'
import { areaOf } from '../../../server/images/area'

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))

/** Pictures of 3 by 2 pixels, made by other programs (GIMP, cwebp). */
const png = bytes('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAD0lEQVR4nGNgQAX/cbAYABSgA/1q9fdbAAAAAElFTkSuQmCC')
const gif = bytes('R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAEALAAAAAADAAIAAAIChF8AOw==')
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0, 0xff, 0xd9],
])
const webp = (kind: string, ...rest: number[]) =>
  Uint8Array.from([...Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), ...rest])

test.each([
  ['PNG', 'image/png', png],
  ['GIF', 'image/gif', gif],
  ['JPEG', 'image/jpeg', jpeg],
  ['extended WebP', 'image/webp', webp('VP8X', 0, 0, 0, 0, 2, 0, 0, 1, 0, 0)],
  ['lossless WebP', 'image/webp', webp('VP8L', 0x2f, 2, 0x40, 0, 0)],
  ['lossy WebP', 'image/webp', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 3, 0, 2, 0)],
] as const)('a %s of 3 by 2 pixels has 6', (_what, type, picture) => {
  expect(areaOf(type, picture)).toBe(6)
})

test.each(['image/png', 'image/gif', 'image/jpeg', 'image/webp'] as const)('a part of a %s says nothing', (type) => {
  expect(areaOf(type, new Uint8Array(5))).toBeUndefined()
})
