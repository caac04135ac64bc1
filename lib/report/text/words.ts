/** An attribute's identifier as people say it: "PA.2.1" → "PA 2.1". */
export function attributeLabel(attributeId: string): string {
  return attributeId.replace(/^PA\./, 'PA ')
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** A stored day as people say it, the same wherever the file is made: "7 December 2026". */
export function dayInWords(iso: string): string {
  return days.format(new Date(iso))
}

/** With the time of day: "7 December 2026, 14:05 UTC". */
export function momentInWords(iso: string): string {
  return `${dayInWords(iso)}, ${times.format(new Date(iso))} UTC`
}

/** A name among other words, so that one in a script from right to left does not turn what stands beside it. */
export function named(name: string): string {
  return `\u2068${name}\u2069`
}

/** Some of many, and how many more there are. */
export function someOf(all: readonly string[], most: number): string {
  const rest = all.length - most
  return rest > 1 ? `${all.slice(0, most).join(', ')} and ${rest} more` : all.join(', ')
}

/** "3 processes", "1 process". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
