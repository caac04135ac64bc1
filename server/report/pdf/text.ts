/** Longer words get places where a line may end: addresses, hashes, names of files. */
const longest = 20
const cut = 8
/** Scripts whose words are not set apart by spaces: Typst knows where their lines may end. */
const breaksItself = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u
/** Scripts whose letters change where a word is cut. */
const joins = /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text in the parts between which a line may end beside the usual places. */
export function cutLongWords(text: string): string[] {
  if (text.length <= longest) return [text]
  const parts: string[] = ['']
  for (const word of text.split(/(\s+)/)) {
    if (word.length <= longest || breaksItself.test(word) || joins.test(word)) {
      parts[parts.length - 1] += word
      continue
    }
    const letters = [...graphemes.segment(word)].map(({ segment }) => segment)
    for (let at = 0; at < letters.length; at += cut) {
      const part = letters.slice(at, at + cut).join('')
      if (at === 0) parts[parts.length - 1] += part
      else parts.push(part)
    }
  }
  return parts
}

const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u

/** Which way a text runs: as its first letter does (Unicode, UAX 9, P2); null for one without letters. */
export function ownDirection(text: string): 'ltr' | 'rtl' | null {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return null
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** A name that runs the other way is kept apart from numbers and brackets beside it (UAX 9, FSI and PDI). */
export function isolated(name: string, direction: 'ltr' | 'rtl'): string {
  const own = ownDirection(name)
  return own === null || own === direction ? name : `\u2068${name}\u2069`
}

/** Languages that are written from right to left. */
const rightToLeftLanguages = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'pa-arab', 'ps', 'sd', 'ug', 'ur', 'yi'])

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeftLanguages.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
