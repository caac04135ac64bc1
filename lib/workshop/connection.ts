/** What was found out about one's own connection to the room. */
export type Connection = {
  /** Whether the room comes live, over the WebSocket of its documents. */
  live: boolean
  /** How long a small question and its answer take, in ms; undefined when none came. */
  roundTrip: number | undefined
  /** How far the server's clock is ahead of this device's, in ms. */
  clockAhead: number
  /** The browser keeps a copy of one's work on the device. */
  keepsWork: boolean
}

/** One thing that was checked; what is not good comes with what to do about it. */
export type ConnectionFinding = { part: 'Room' | 'Server' | 'Clock' | 'This device'; good: boolean; words: string }

/** Up to here people feel that what they do is there at once for the others, in ms. */
const quick = 300

/** Clocks of devices that look after theirs are closer than this, in ms. */
const rightClock = 2000

/** What works of the connection and what does not, in the order it matters; the clock only where the server told its own. */
export function connectionFindings({ live, roundTrip, clockAhead, keepsWork }: Connection): ConnectionFinding[] {
  const answers = roundTrip !== undefined
  return [
    { part: 'Room', good: live, words: roomWords(live, answers) },
    { part: 'Server', good: answers && roundTrip <= quick, words: serverWords(roundTrip) },
    ...(answers ? [{ part: 'Clock', good: true, words: clockWords(clockAhead) } as const] : []),
    {
      part: 'This device',
      good: keepsWork,
      words: keepsWork
        ? 'Keeps your work while there is no network.'
        : 'This browser keeps nothing, as private windows do. Don’t reload or close the page while you are offline.',
    },
  ]
}

function roomWords(live: boolean, answers: boolean): string {
  if (live) return 'Live: you see what the room sees.'
  return answers
    ? 'The server answers, but the room does not come through. A proxy or firewall may stop WebSockets: try another network, or ask whoever runs Assay for you.'
    : 'Out of touch. It comes back by itself when the network does.'
}

function serverWords(roundTrip: number | undefined): string {
  if (roundTrip === undefined) return 'No answer. Check the network of this device.'
  const answers = `Answers in ${Math.max(1, Math.round(roundTrip))} ms`
  return roundTrip <= quick ? `${answers}.` : `${answers}: what you do reaches the others a moment late.`
}

function clockWords(ahead: number): string {
  if (Math.abs(ahead) < rightClock) return 'In sync with the server.'
  const off = `${inWords(Math.abs(ahead))} ${ahead > 0 ? 'behind' : 'ahead of'} the server’s`
  return `${off}. The room goes by the server’s, so your time left is right.`
}

/** A stretch of time in its largest unit: "45 s", "3 min", "2 h". */
function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 120) return `${seconds} s`
  return seconds < 2 * 3600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
