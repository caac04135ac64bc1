/** A stored time as people say the day: "7 December 2026". A day without a time is the same day everywhere. */
export function dayInWords(iso: string): string {
  const timeZone = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'UTC' : undefined
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone })
}

/** With the time of day: "7 December 2026, 14:05". */
export function momentInWords(iso: string): string {
  return `${dayInWords(iso)}, ${new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
}
