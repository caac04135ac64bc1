/** Kinds of images a note may hold: those that hold pixels and nothing that runs. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type ImageType = (typeof imageTypes)[number]

/** Most bytes of one image. */
export const imageBytes = 5 * 1024 * 1024

/** Most pixels of one image: more than a camera takes, less than a computer fails on. */
export const imagePixels = 64_000_000

export const imageRefusals = {
  kind: 'This is no image a note can hold. Use a PNG, JPEG, WebP or GIF file.',
  pixels: `An image may have ${imagePixels / 1_000_000} million pixels. Make it smaller.`,
  size: `An image may have ${imageBytes / 1024 / 1024} MB. Make it smaller.`,
}

/** Why a file is no image for a note, before it is sent; undefined when it may be one. */
export function imageRefusal({ type, size }: { type: string; size: number }): string | undefined {
  if (!imageTypes.some((known) => known === type)) return imageRefusals.kind
  return size > imageBytes ? imageRefusals.size : undefined
}
