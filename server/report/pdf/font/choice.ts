import { fontsOf } from './coverage.ts'
import { extraFamilies, type Family, japanese, otherFamilies, rare, sans, serif } from './families.ts'

/** The fonts that a text needs, and the letters of it that none of them draws. */
export type FontChoice = {
  /** In the order in which a letter is looked for. */
  families: readonly Family[]
  missing: ReadonlySet<string>
  /** What a letter is drawn with where the product's own sans does not draw it. */
  familyOf: (letter: string) => Family | undefined
}

/** Marks that are never drawn, such as joiners and marks of direction. */
const undrawn = /[\p{Default_Ignorable_Code_Point}\s]/u
/** Stands for a letter that no font draws. */
export const replacement = '\ufffd'
const hiraganaOrKatakana = /[\p{sc=Hira}\p{sc=Kana}]/u

/** Chooses by the letters, so that a report reads the files it needs and no others. */
export function chooseFonts(letters: ReadonlySet<string>): FontChoice {
  const candidates = [...otherFamilies, ...extraFamilies]
  // Chinese characters are drawn as in Japan where the text has Japanese letters too.
  const isJapanese = [...letters].some((letter) => hiraganaOrKatakana.test(letter))
  const ordered = isJapanese ? candidates : [...candidates.filter((family) => family !== japanese), japanese]
  const drawnBy = new Map<string, Family>()
  const missing = new Set<string>()
  for (const letter of letters) {
    if (undrawn.test(letter)) continue
    if (fontsOf(sans)?.covers(letter)) continue
    const family = ordered.find((one) => one.letters.test(letter) && fontsOf(one)?.covers(letter))
    if (family) drawnBy.set(letter, family)
    else missing.add(letter)
  }
  if (missing.size > 0) drawnBy.set(replacement, rare)
  const needed = new Set(drawnBy.values())
  return {
    families: [sans, serif, ...ordered.filter((family) => needed.has(family))],
    missing,
    familyOf: (letter) => drawnBy.get(letter),
  }
}

/** The package that would draw a letter, where it is known and not installed. */
export function packageFor(letter: string): string | null {
  return extraFamilies.find(({ letters }) => letters.test(letter))?.package ?? null
}
