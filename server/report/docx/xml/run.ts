import { escaped } from './escape.ts'

/** A stretch of text; its look is a character style, so that whoever edits the file changes it in one place. */
export type Run = { text: string; style?: 'Strong' | 'Soft' | 'Headline'; colour?: string }

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const letters = /\p{L}/u
/** Word marks direction by run; the signs that isolate a name in other files are not needed. */
const isolates = /[\u2066-\u2069]/g

/** Runs as WordprocessingML: what is written from right to left stands in runs of its own that say so. */
export function runsOf(runs: readonly Run[]): string {
  return runs
    .flatMap(({ text, ...look }) => byDirection(text.replace(isolates, '')).map((part) => run(part, look)))
    .join('')
}

/** Whether a paragraph is read from right to left: its first letter is that does not stand in an isolated name (UAX #9, P2). */
export function isRightToLeft(runs: readonly Run[]): boolean {
  const first = letters.exec(
    runs
      .map(({ text }) => text)
      .join('')
      .replace(/\u2068[^\u2069]*\u2069/g, ''),
  )
  return first !== null && rightToLeft.test(first[0])
}

type Part = { text: string; rtl: boolean }

function run({ text, rtl }: Part, { style, colour }: Omit<Run, 'text'>): string {
  const properties = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    colour ? `<w:color w:val="${hex(colour)}"/>` : '',
    rtl ? '<w:rtl/>' : '',
  ].join('')
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** Splits where the direction changes; spaces between two words of one direction stay with them. */
function byDirection(text: string): Part[] {
  if (!rightToLeft.test(text)) return text === '' ? [] : [{ text, rtl: false }]
  const parts: Part[] = []
  for (const word of text.split(
    /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[ \u00A0]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/,
  )) {
    if (word !== '') parts.push({ text: word, rtl: rightToLeft.test(word) })
  }
  return parts
}

/** "#16336f" as WordprocessingML has it. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}
