/** What a cell may hold: days are YYYY-MM-DD, moments ISO 8601 in UTC. */
export type WrittenCell = string | number | { day: string } | { moment: string }

/** Places of the looks in the list of `styles.ts`. */
const looks = { number: 0, text: 1, heading: 2, day: 3, moment: 4 } as const

/** A cell at its place ("B4"); nothing for an empty text. */
export function cellAt(place: string, value: WrittenCell, isHeading: boolean): string {
  if (typeof value === 'number') return `<c r="${place}" s="${looks.number}"><v>${value}</v></c>`
  if (typeof value !== 'string') {
    const [iso, look] = 'day' in value ? [value.day, looks.day] : [value.moment, looks.moment]
    const serial = serialOf(iso)
    // What no calendar has is kept as it was written.
    return serial === undefined ? cellAt(place, iso, isHeading) : `<c r="${place}" s="${look}"><v>${serial}</v></c>`
  }
  if (value === '') return ''
  const look = isHeading ? looks.heading : looks.text
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
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
  if (typeof value === 'object') return ['day' in value ? '2026-01-01' : '2026-01-01 09:00']
  return String(value).split('\n')
}

/** East Asian signs are twice as wide as others. */
function lengthOf(line: string): number {
  return line.length + (line.match(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0)
}

const dayMs = 86_400_000
/** Serial 61 is 1 March 1900; before it, spreadsheets count a day that never was. */
const first = 61

/** Days since the turn of 1900, as spreadsheets count them. */
function serialOf(iso: string): number | undefined {
  const serial = (Date.parse(iso) - Date.UTC(1899, 11, 30)) / dayMs
  return serial >= first ? serial : undefined
}

/** What a cell holds at most (ECMA-376 programs refuse the whole file for one longer text). */
const longestText = 32_767

/**
 * For XML; what looks like an escape of ECMA-376 (part 1, 22.9.2.19) is escaped itself, and so are the control
 * characters that XML can't hold.
 */
export function escaped(text: string): string {
  const held = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return held
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/\p{Cc}/gu, (sign) =>
      '\t\n\r'.includes(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
