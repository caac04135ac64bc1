import { isRecordOf, isText, orNull, type Shaped } from '../shape.ts'

/** Most characters of a text that the room screen has place for, read from the back of the room. */
const most = 600

/** What of a text is shown to everybody: where its passage is, null for the text as a whole, and how it reads. */
export const isLitPassage = isRecordOf({
  anchor: orNull(isRecordOf({ from: isText, to: isText })),
  words: isText,
})
export type LitPassage = Shaped<typeof isLitPassage>

/** A text as the room screen shows it: its lines, cut where they grow too many to read. */
export function wordsForScreen(text: string): string {
  const words = text.trim()
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
}
