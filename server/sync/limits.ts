/** Bounds on what one session may ask of the server. Per session, never per address: an office shares one address. */
export type Limits = {
  /** Largest message, in bytes. Longer pastes belong into a document that the note names. */
  message: number
  /** Largest document, as the sum of its stored updates, in bytes. */
  document: number
  /** Content messages a socket may send per second, sustained, and in a burst. Beyond, it is read more slowly. */
  messagesPerSecond: number
  messageBurst: number
  /** Sockets one user may have open. A room takes about four. */
  socketsPerUser: number
  /** Unsent bytes at which a socket counts as behind, and at which it is given up. */
  behind: number
  hopeless: number
  /** How long a socket may stay behind, ms. */
  patience: number
  /** How often every socket is pinged and told something: y-websocket gives up after 30 s of silence. */
  beat: number
  /** Largest presence state, in bytes. */
  presence: number
  /** Size of each half of the journal, in bytes. */
  journal: number
  /** Rows after which a document is compacted. */
  rows: number
  /** How long an unused document stays in memory, ms. */
  idle: number
}

export const defaultLimits: Limits = {
  message: 1024 * 1024,
  document: 16 * 1024 * 1024,
  messagesPerSecond: 50,
  messageBurst: 200,
  socketsPerUser: 40,
  behind: 1024 * 1024,
  hopeless: 8 * 1024 * 1024,
  patience: 30_000,
  beat: 12_000,
  presence: 4096,
  journal: 512 * 1024,
  rows: 1000,
  idle: 30_000,
}
