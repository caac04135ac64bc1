/** What a room knows of a socket. */
export type Listener = {
  readonly memberId: string
  /** Sends frames all listeners get; a socket that is behind skips them and is brought up to date later. */
  relay(frames: readonly Buffer[]): void
  send(frame: Buffer): void
  /** The first `count` content messages of this socket are stored. */
  acknowledge(count: number): void
  notStored(count: number, reason: string): void
  close(code: number, reason?: string): void
}
