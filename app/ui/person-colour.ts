export type PersonColours = { fill: string; text: string }

const count = 12

/**
 * Colours of a person by their id: the same on every screen. `fill` is dark enough for white text (4.5 : 1 and more)
 * and light enough to be seen on dark paper; used for avatars and carets.
 */
export function personColours(id: string): PersonColours {
  let hash = 0
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  const hue = Math.round(((hash % count) * 360) / count + 15)
  return { fill: `oklch(0.5 0.11 ${hue})`, text: '#ffffff' }
}
