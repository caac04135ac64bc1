/** A group of updates of one document, each length-prefixed (see group.ts). Groups may come back joined. */
export type LogEntry = { document: string; update: Uint8Array }

export type Snapshot = { document: string; generation: number; upTo: number; state: Uint8Array }

export type StoredDocument = {
  /** Generation of the snapshot the updates follow; 0 when there is none. */
  generation: number
  state?: Uint8Array
  updates: Uint8Array[]
  /** Sequence number of the newest row, or of the snapshot when there is none. */
  lastSeq: number
}

/**
 * The append-only log all documents are kept in. What `append` has resolved for is on disk.
 * Every implementation passes the same contract (tests/integration/sync/log-contract.ts).
 */
export type UpdateLog = {
  /** Stores all entries or none; resolves to their sequence numbers. */
  append(batch: LogEntry[]): Promise<number[]>
  /**
   * The same before it returns, on the caller's thread, for logs near enough. Undefined when something else has to be
   * waited for, or it can't be done at all: then `append` waits, or tells why not.
   */
  appendNow?(batch: LogEntry[]): number[] | undefined
  load(document: string): Promise<StoredDocument>
  /** Replaces what came up to `upTo` by a snapshot, in one transaction. Some of it may still be loaded with what follows. */
  compact(snapshot: Snapshot): Promise<void>
  /** Deletes every document of a workshop. */
  forget(workshop: string): Promise<void>
  /** What keeps the log from its work in the background, so that it will refuse before long; undefined when nothing. */
  trouble(): string | undefined
  close(): Promise<void>
}
