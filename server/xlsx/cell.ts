import type { Tone } from '../../lib/measurement/ramp.ts'
import { heldByXml } from '../../lib/xml-text.ts'
import { looks } from './styles.ts'

/**
 * What a cell may hold: days are YYYY-MM-DD, moments ISO 8601, shown by the clock of their own offset. A text may stand
 * on a tone of the ramp of ratings.
 */
export type WrittenCell = string | number | { day: string } | { moment: string } | { text: string; tone: Tone }

/** A cell at its place ("B4"); nothing for an empty text. */
export function cellAt(place: string, value: WrittenCell, isHeading: boolean): string {
  if (typeof value === 'number') return `<c r="${place}" s="${looks.number}"><v>${value}</v></c>`
  if (typeof value === 'string') return textAt(place, value, isHeading ? looks.heading : looks.text)
  if ('tone' in value) return textAt(place, value.text, looks[value.tone])
  const [iso, look] = 'day' in value ? [value.day, looks.day] : [value.moment, looks.moment]
  const serial = serialOf(iso)
  // What no calendar has is kept as it was written.
  return serial === undefined ? textAt(place, iso, looks.text) : `<c r="${place}" s="${look}"><v>${serial}</v></c>`
}

function textAt(place: string, text: string, look: number): string {
  if (text === '') return ''
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** How many characters wide a cell is at most in one line. */
export function widthOf(value: WrittenCell | undefined): number {
  return Math.max(0, ...linesOf(value).map(lengthOf))
}

/** How many lines a cell takes in a column this wide. */
export function linesIn(width: number, value: WrittenCell): number {
  return linesOf(value).reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / width)), 0)
}

function linesOf(value: WrittenCell | undefined): string[] {
  if (value === undefined) return []
  if (typeof value !== 'object') return String(value).split('\n')
  if ('tone' in value) return [value.text]
  return ['day' in value ? '2026-01-01' : '2026-01-01 09:00']
}

/** East Asian signs are twice as wide as others. */
function lengthOf(line: string): number {
  return line.length + (line.match(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0)
}

const dayMs = 86_400_000
/** Serial 61 is 1 March 1900; before it, spreadsheets count a day that never was. */
const first = 61

/** Days since the turn of 1900, as spreadsheets count them: they know no time zones. */
function serialOf(iso: string): number | undefined {
  const clock = iso.replace(/[+-]\d\d:\d\d$/, 'Z')
  const serial = (Date.parse(clock) - Date.UTC(1899, 11, 30)) / dayMs
  return serial >= first ? serial : undefined
}

/** What a cell holds at most (ECMA-376 programs refuse the whole file for one longer text). */
const longestText = 32_767

/** For XML; what looks like an escape of ECMA-376 (part 1, 22.9.2.19) is escaped itself. */
export function escaped(text: string): string {
  const held = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return heldByXml(held)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
