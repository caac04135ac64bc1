import { z } from 'zod'

/** Longest name of a person, in UTF-16 code units. */
const longest = 80

/** What nobody sees and what turns the text around it (Unicode: controls, bidirectional and other format characters). */
const unseen =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** A name as it is kept: without characters that are not seen, its spaces collapsed and trimmed. */
export function tidyName(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unseen, '').replace(/ +/g, ' ').trim()
}

/** Whether two names read the same: in any case of letters, and in any form Unicode counts as compatible. */
export function isSameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

const comparable = (name: string) => tidyName(name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC'))

/** The name of a person, wherever one comes in. */
export const personName = z
  .string()
  .max(4 * longest)
  .transform(tidyName)
  .pipe(z.string().min(1, 'Say what you are called.').max(longest))
