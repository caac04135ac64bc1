import type { Logger } from 'pino'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import { writerOf } from './authorship.ts'
import { createBuilding } from './building.ts'
import type { Committer, Unstored } from './committer.ts'
import { stepTwo } from './frame.ts'
import { createGate } from './gate.ts'
import { decodeGroup } from './log/group.ts'
import type { StoredDocument, UpdateLog } from './log/log.ts'
import type { Metrics } from './metrics.ts'
import { isEmptyUpdate } from './novelty.ts'
import { createPresence } from './presence.ts'
import { joinFlush } from './relay.ts'

/** What a room knows of a socket. */
export type Listener = {
  readonly memberId: string
  /** Sends frames all listeners get; a socket that is behind skips them and is brought up to date later. */
  relay(frames: readonly Buffer[]): void
  send(frame: Buffer): void
  /** The first `count` content messages of this socket are stored. */
  acknowledge(count: number): void
  notStored(count: number, reason: string): void
  close(code: number): void
}

/** Where an update came from: the `count`-th content message of a socket, or the server itself. */
type Queued = { update: Uint8Array; listener?: Listener; count: number }

/** A snapshot from this size takes long enough to build (about 30 ms) that the first to come should not wait for it. */
const largeBytes = 100_000

export type RoomParts = {
  log: UpdateLog
  committer: Committer
  metrics: Metrics
  logger: Logger
  compactAfterRows: number
}

/**
 * One open document: its Y.Doc, who listens, and the way of an update through it:
 * applied in memory → committed to the log → relayed to the others and acknowledged to its sender.
 * Nothing leaves the room before it is on disk.
 */
export async function openRoom(
  ref: DocumentRef,
  name: string,
  { log, committer, metrics, logger, compactAfterRows }: RoomParts,
  seed: ((document: DocumentRef, doc: Y.Doc) => void) | undefined,
  onStored: (document: DocumentRef) => void,
  onBroken: () => void,
) {
  const listeners = new Set<Listener>()
  const presence = createPresence(listeners)
  let queued: Queued[] = []
  let taken: Queued[] = []
  /** The newest update of each socket that is not stored yet. */
  const newest = new Map<Listener, Queued>()
  let wholeState: Buffer | undefined
  let source: { listener: Listener; count: number } | undefined
  let compacting = false

  let stored = await log.load(name)
  let { lastSeq, generation } = stored
  let rows = stored.updates.length
  let bytes = stored.state?.length ?? 0
  for (const row of stored.updates) bytes += row.length
  // A snapshot with nothing after it is the answer to a newcomer as it lies in the store.
  if (stored.state && stored.updates.length === 0) wholeState = stepTwo(stored.state)
  const building = createBuilding(() => {
    const doc = buildDocument(stored)
    stored = { ...stored, state: undefined, updates: [] }
    doc.on('update', onUpdate)
    return doc
  }, broken)
  // A large one can wait until those who come first have been given it as it lies in the store.
  if (!wholeState || wholeState.length < largeBytes) building.need()
  const isSettled = () => queued.length === 0 && taken.length === 0
  const gate = createGate(isSettled)

  const unstored: Unstored = {
    name,
    take() {
      taken = queued
      queued = []
      return taken.map(({ update }) => update)
    },
    stored(seq) {
      const batch = taken
      taken = []
      lastSeq = seq
      rows += 1
      for (const { update } of batch) bytes += update.length
      metrics.add('updates_total', batch.length)
      publish(batch)
      gate.settle()
      onStored(ref)
      if (rows >= compactAfterRows) {
        compact().catch((err: unknown) => logger.warn({ err, document: name }, 'not compacted'))
      }
    },
    notStored(reason) {
      for (const { listener, count } of taken) listener?.notStored(count, reason)
      gate.fail(new Error(`The server could not store ${name} and keeps trying: ${reason}`))
    },
  }

  function broken(err: unknown): void {
    logger.error({ err, document: name }, 'document not built')
    for (const listener of listeners) listener.close(closeCodes.notLoaded)
    onBroken()
  }

  function onUpdate(update: Uint8Array): void {
    wholeState = undefined
    const entry: Queued = { update, count: 0, ...source }
    queued.push(entry)
    if (source) newest.set(source.listener, entry)
    committer.schedule(unstored)
  }

  function publish(batch: Queued[]): void {
    const flush = joinFlush(batch.map(({ update, listener }) => ({ update, sender: listener })))
    for (const listener of listeners) {
      const chunks = flush.chunksFor(listener)
      if (chunks.length > 0) listener.relay(chunks)
    }
    metrics.add('deliveries_total', flush.count * listeners.size)
    const counts = new Map<Listener, number>()
    for (const entry of batch) {
      if (!entry.listener) continue
      if (entry.count > 0) counts.set(entry.listener, entry.count)
      if (newest.get(entry.listener) === entry) newest.delete(entry.listener)
    }
    for (const [listener, count] of counts) listener.acknowledge(count)
  }

  /** Drops what waits inside Yjs for something the document does not have; whether there was any. */
  function dropPending(doc: Y.Doc): boolean {
    const gap = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    return gap
  }

  /** What a client may be assumed to have been sent: everything applied but what is not stored yet. */
  function storedStateVector(): Map<number, number> {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(building.need()))
    for (const { update } of [...taken, ...queued]) {
      for (const [client, clock] of Y.parseUpdateMeta(update).from) {
        clocks.set(client, Math.min(clock, clocks.get(client) ?? 0))
      }
    }
    return clocks
  }

  async function compact(minimumRows = 1): Promise<void> {
    if (compacting || rows < minimumRows) return
    compacting = true
    try {
      const snapshot = await gate.whenStored(() => ({
        upTo: lastSeq,
        state: Y.encodeStateAsUpdate(building.need()),
        rows,
      }))
      await log.compact({ document: name, generation: generation + 1, upTo: snapshot.upTo, state: snapshot.state })
      generation += 1
      rows -= snapshot.rows
      bytes = snapshot.state.length
      metrics.add('compactions_total')
    } finally {
      compacting = false
    }
  }

  if (seed && lastSeq === 0) {
    const doc = building.need()
    doc.transact(() => seed(ref, doc))
  }

  return {
    ref,
    name,
    /** Built on first use; throws when that fails, and whoever has the room open is closed then. */
    get doc() {
      return building.need()
    },
    whenBuilt: building.whenBuilt,
    listeners,
    presence,
    /** The member who is here and writes, or is present, under a client id. */
    holderOf(clientId: number): string | undefined {
      const holder = writerOf(building.need(), clientId) ?? presence.holderOf(clientId)
      return [...listeners].find(({ memberId }) => memberId === holder)?.memberId
    },
    whenStored: gate.whenStored,
    storedStateVector,
    compact,
    get bytes() {
      return bytes
    },
    isSettled,
    dispose(): void {
      presence.dispose()
      building.stop()
      if (building.isBuilt()) building.need().destroy()
    },

    /**
     * Takes the `count`-th content message of a socket and tells how it went: 'gap' when it builds on something the
     * document does not have. What could not be built in is dropped, so that nothing unstored lies in the document;
     * the client is asked for it again. Only a message without a gap is acknowledged, and with it those before it.
     */
    receive(
      listener: Listener,
      {
        count,
        update,
        mayAcknowledge,
      }: { count: number; update: Uint8Array; mayAcknowledge: (gap: boolean) => boolean },
      failed: (error: unknown) => void,
    ): void {
      gate.enter(() => {
        const doc = building.need()
        const before = queued.length
        try {
          if (!isEmptyUpdate(update)) {
            // Read once without building anything: a message is taken whole or not at all, and one that lies about
            // how much it holds allocates nothing.
            Y.decodeUpdate(update)
            source = { listener, count: 0 }
            Y.applyUpdate(doc, update)
          }
        } catch (error) {
          dropPending(doc)
          failed(error)
          return
        } finally {
          source = undefined
        }
        if (!mayAcknowledge(dropPending(doc))) return
        const waiting = queued.length > before ? queued.at(-1) : newest.get(listener)
        if (waiting) waiting.count = count
        else listener.acknowledge(count)
      })
    },

    /** Changes the document from the server; resolves once it is stored and relayed. */
    write(change: (doc: Y.Doc) => void): Promise<void> {
      return new Promise((resolve, reject) => {
        gate.enter(() => {
          try {
            const doc = building.need()
            doc.transact(() => change(doc))
            gate.whenStored(() => undefined).then(resolve, reject)
          } catch (error) {
            reject(error)
          }
        })
      })
    },

    /**
     * Answers a client that holds `stateVector` with what it lacks; a newcomer's answer is encoded once for all.
     * Throws on bytes that are no state vector: a client that sends them would be told the same for ever.
     */
    answerJoin(listener: Listener, stateVector: Uint8Array): void {
      Y.decodeStateVector(stateVector)
      const isNewcomer = stateVector.length === 1 && stateVector[0] === 0
      const answer = () => {
        if (!isNewcomer) return stepTwo(Y.encodeStateAsUpdate(building.need(), stateVector))
        wholeState ??= stepTwo(Y.encodeStateAsUpdate(building.need()))
        return wholeState
      }
      gate.whenStored(answer).then(
        (whole) => {
          listener.send(whole)
          building.due()
        },
        () => listener.close(closeCodes.notLoaded),
      )
    },
  }
}

function buildDocument({ state, updates }: StoredDocument): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const row of updates) for (const update of decodeGroup(row)) Y.applyUpdate(doc, update)
  })
  return doc
}

export type Room = Awaited<ReturnType<typeof openRoom>>
