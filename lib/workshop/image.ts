/** Kinds of pictures a note may hold: those that hold pixels and nothing that runs. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Most bytes of one picture. */
export const pictureBytes = 5 * 1024 * 1024

export const pictureRefusals = {
  kind: 'This is no picture a note can hold. Use a PNG, JPEG, WebP or GIF file.',
  size: `A picture may have ${pictureBytes / 1024 / 1024} MB. Make it smaller.`,
}

/** Why a file is no picture for a note, before it is sent; undefined when it may be one. */
export function pictureRefusal({ type, size }: { type: string; size: number }): string | undefined {
  if (!pictureTypes.some((known) => known === type)) return pictureRefusals.kind
  return size > pictureBytes ? pictureRefusals.size : undefined
}
