/*
 * What characters do to texts that people tell apart by reading them (Unicode Technical Report 36): some show nothing,
 * some turn the direction of what follows, and some letters are written in two ways.
 */

const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu

/** Whether nothing of a text can be seen: spaces, zero-width characters, fillers. */
export function isUnseen(text: string): boolean {
  return text.replace(unseen, '') === ''
}

/** The first character that turns the direction of a text, as "U+202E"; undefined where there is none. */
export function directionControlIn(text: string): string | undefined {
  return codeOf(/\p{Bidi_Control}/u.exec(text)?.[0])
}

/**
 * The first character that sets a direction for what follows it, as "U+202E". Marks that belong between words of two
 * directions are none.
 */
export function directionOverrideIn(text: string): string | undefined {
  return codeOf(/[\u202a-\u202e\u2066-\u2069]/u.exec(text)?.[0])
}

/** One spelling of what reads the same: composed letters, one case, one minus sign. For comparing identifiers. */
export function comparable(id: string): string {
  return id.normalize('NFKC').replaceAll('−', '-').toLowerCase().normalize('NFKC')
}

/** Whether a name is one that every JavaScript object has: as a key it would be taken for something else. */
export function isReserved(name: string): boolean {
  return name in {}
}

function codeOf(character: string | undefined): string | undefined {
  return character && `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
