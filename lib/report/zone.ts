/** How days and moments are told in one time zone, the same wherever the file is made. */
export type Zone = {
  /** "7 December 2026"; a day without a time, such as "2026-12-07", is that day in every zone. */
  day(iso: string): string
  /** "7 December 2026, 16:05 UTC+02:00". */
  moment(iso: string): string
  /** The moment with the offset of the zone, to go on computing with: "2026-12-07T16:05:00+02:00". */
  local(iso: string): string
}

/** Whether this machine knows a time zone of this name (IANA): "Europe/Bucharest". */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** One that this machine does not know is told in UTC, which moments say. */
export function zoneOf(named: string): Zone {
  const timeZone = isTimeZone(named) ? named : 'UTC'
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const days = new Intl.DateTimeFormat('en-GB', { ...day, timeZone })
  const plainDays = new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const inFull = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
    timeZone,
  })
  const partsOf = (iso: string) =>
    Object.fromEntries(inFull.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  /** "+02:00"; nothing at the offset of UTC itself. */
  const offsetOf = (iso: string) => (partsOf(iso).timeZoneName ?? '').replace(/^GMT/, '').replace(/^[+-]00:00$/, '')
  return {
    day: (iso) => (iso.length === 10 ? plainDays : days).format(new Date(iso)),
    moment: (iso) => {
      const date = new Date(iso)
      return `${days.format(date)}, ${times.format(date)} UTC${offsetOf(iso)}`
    },
    local: (iso) => {
      const { year, month, day, hour, minute, second } = partsOf(iso)
      return `${year}-${month}-${day}T${hour}:${minute}:${second}${offsetOf(iso) || 'Z'}`
    },
  }
}
