/** A group of updates of one document, as one row: each length-prefixed (see group.ts). */
export type LogEntry = { document: string; update: Uint8Array }

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
   * The same before it returns, on the caller's thread, for logs near enough. Undefined when it can't be done without
   * waiting for another writer, or not at all: then `append` waits, or tells why not.
   */
  appendNow?(batch: LogEntry[]): number[] | undefined
  load(document: string): Promise<StoredDocument>
  /** Replaces the rows up to `upTo` by a snapshot, in one transaction. */
  compact(snapshot: { document: string; generation: number; upTo: number; state: Uint8Array }): Promise<void>
  /** Deletes every document of a workshop. */
  forget(workshop: string): Promise<void>
  close(): Promise<void>
}
