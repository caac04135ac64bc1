import type { Spans } from '../../../lib/report/block.ts'

/** Letters of scripts that are written from right to left. */
const letters = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}'
const anyRightToLeft = new RegExp(`[${letters}]`, 'u')
const stretches = new RegExp(`([${letters}]+(?:[ \\u00A0]+[${letters}]+)*)`, 'u')
/** Word tells the direction of each run; the signs that isolate a name in other files are not needed. */
const isolates = /[\u2066-\u2069]/g

export type Stretch = { text: string; rightToLeft: boolean }

/** Splits a text where its direction changes; spaces between two words of one direction stay with them. */
export function byDirection(text: string): Stretch[] {
  return text
    .replace(isolates, '')
    .split(stretches)
    .filter((stretch) => stretch !== '')
    .map((stretch) => ({ text: stretch, rightToLeft: anyRightToLeft.test(stretch) }))
}

/** Whether a paragraph is read from right to left: its first letter is, names of people aside (UAX #9, P2). */
export function readsRightToLeft(spans: Spans, { rightToLeft }: { rightToLeft: boolean }): boolean {
  const said = spans.map((span) => ('text' in span ? span.text.replace(/\u2068[^\u2069]*\u2069/g, '') : '')).join('')
  const [first] = /\p{L}/u.exec(said) ?? []
  return first === undefined ? rightToLeft : anyRightToLeft.test(first)
}

/** Whether a language, as BCP 47 has it, is written from right to left. */
export function isWrittenRightToLeft(language: string): boolean {
  const { script = '' } = new Intl.Locale(language).maximize()
  return ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'].includes(script)
}
