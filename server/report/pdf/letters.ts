import type { ReportDocument } from '../../../lib/report/block.ts'
import type { MissingLetter } from '../../../lib/report/rendering.ts'
import { chooseFonts, packageFor } from './font/choice.ts'
import { cleaned } from './pieces.ts'

/** Every letter of a document, in all its texts. */
export function lettersOf(document: ReportDocument): Set<string> {
  const letters = new Set<string>()
  // A value without cycles: keys and marks of JSON are letters that every font draws.
  JSON.stringify(document, (_, value) => {
    if (typeof value === 'string') for (const letter of cleaned(value)) letters.add(letter)
    return value
  })
  return letters
}

/** The letters of a document that no font has, to be told before it is issued. */
export function missingLetters(document: ReportDocument): MissingLetter[] {
  return [...chooseFonts(lettersOf(document)).missing].sort().map((letter) => ({ letter, package: packageFor(letter) }))
}
