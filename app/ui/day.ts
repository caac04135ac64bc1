/** A stored time as people say the day: "7 December 2026". */
export function dayInWords(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** With the time of day: "7 December 2026, 14:05". */
export function momentInWords(iso: string): string {
  return `${dayInWords(iso)}, ${new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
