import type { Logger } from 'pino'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import { createAuthorship } from './authorship.ts'
import { storedClocks } from './clocks.ts'
import type { Committer, Unstored } from './committer.ts'
import { createCompaction } from './compaction.ts'
import { dropPending } from './document.ts'
import { createGate } from './gate.ts'
import { createHeldDocument } from './held-document.ts'
import type { Listener } from './listener.ts'
import type { UpdateLog } from './log/log.ts'
import type { Metrics } from './metrics.ts'
import { createPresence } from './presence.ts'
import { countsOf, createQueue, type Edit } from './queue.ts'
import { joinFlush } from './relay.ts'
import { createWelcome } from './welcome.ts'

/** The state vector of a client that has nothing. */
const nothing = Uint8Array.from([0])

export type RoomParts = {
  log: UpdateLog
  committer: Committer
  metrics: Metrics
  logger: Logger
  compactAfterRows: number
  /** Initial content of a document that has never held anything. */
  seed: ((document: DocumentRef, doc: Y.Doc) => void) | undefined
  onStored(document: DocumentRef): void
  /** It can't be used any more; who listens is closed. */
  onBroken(): void
}

/**
 * One open document: its Y.Doc, who listens, and the way of an update through it:
 * applied in memory → committed to the log → relayed to the others and acknowledged to its sender.
 * Nothing leaves the room before it is on disk.
 */
export async function openRoom(ref: DocumentRef, name: string, parts: RoomParts) {
  const { log, committer, metrics, logger, seed } = parts
  const listeners = new Set<Listener>()
  const presence = createPresence(listeners)
  const authorship = createAuthorship()
  const queue = createQueue<Listener>()
  const gate = createGate(queue.isEmpty)

  const stored = await log.load(name)
  const held = createHeldDocument(stored, {
    name,
    load: () => log.load(name),
    onUpdate: accept,
    onBroken: broken,
    metrics,
    logger,
  })
  const welcome = createWelcome(stored, held.need)
  const compaction = createCompaction(stored, {
    name,
    log,
    whenStored: gate.whenStored,
    encode: () => Y.encodeStateAsUpdate(held.need()),
    setAside: held.setAside,
  })
  // A large one can wait until those who come first have been given it as it lies in the store.
  if (!welcome.canWait) held.need()

  const unstored: Unstored = {
    name,
    take: queue.take,
    stored(seq) {
      const edits = queue.settle()
      compaction.grow(
        seq,
        edits.map(({ update }) => update),
      )
      metrics.updates.inc(edits.length)
      publish(edits)
      gate.settle()
      parts.onStored(ref)
      if (compaction.rows() >= parts.compactAfterRows) {
        compact().catch((err: unknown) => logger.warn({ err, document: name }, 'not compacted'))
      }
    },
    notStored(reason) {
      for (const { sender, count } of queue.taken()) sender?.notStored(count, reason)
      gate.fail(new Error(`The server could not store ${name} and keeps trying: ${reason}`))
    },
  }

  function broken(err: unknown): void {
    logger.error({ err, document: name }, 'document not built')
    for (const listener of listeners) listener.close(closeCodes.notLoaded)
    parts.onBroken()
  }

  /** An update is in the document, and on its way to the log. */
  function accept(update: Uint8Array, sender?: Listener): void {
    welcome.changed()
    queue.add(update, sender)
    committer.schedule(unstored)
  }

  /** What a change brings goes to the log once nothing of it has failed. When it throws, the document is spoiled. */
  function change(work: (doc: Y.Doc) => void, sender?: Listener): void {
    for (const update of held.change(work)) accept(update, sender)
  }

  /** Until the document is there again, nothing is let in, answered or acknowledged but what was stored before. */
  function reload(error: unknown): void {
    gate.hold()
    void held.reload(error, queue.updates()).then(gate.release)
  }

  function publish(edits: readonly Edit<Listener>[]): void {
    const flush = joinFlush(edits)
    for (const listener of listeners) {
      const chunks = flush.chunksFor(listener)
      if (chunks.length > 0) listener.relay(chunks)
    }
    metrics.deliveries.inc(flush.count * listeners.size)
    for (const [listener, count] of countsOf(edits)) listener.acknowledge(count)
  }

  async function compact(minimumRows?: number): Promise<void> {
    if (await compaction.compact(minimumRows)) metrics.compactions.inc()
  }

  if (seed && !compaction.hasContent()) change((doc) => doc.transact(() => seed(ref, doc)))

  return {
    ref,
    name,
    /** Built on first use; throws when that fails, and whoever has the room open is closed then. */
    get doc() {
      return held.need()
    },
    get bytes() {
      return compaction.bytes()
    },
    listeners,
    presence,
    authorship,
    /** Runs in the order of arrival, behind those who wait for what is being stored. */
    enter: gate.enter,
    whenStored: gate.whenStored,
    whenBuilt: held.whenBuilt,
    isSettled: () => queue.isEmpty() && !gate.isHeld(),
    compact,
    /** The member who is here and writes, or is present, under a client id. */
    holderOf(clientId: number): string | undefined {
      const holder = authorship.writerOf(clientId) ?? presence.holderOf(clientId)
      return [...listeners].find(({ memberId }) => memberId === holder)?.memberId
    },
    /** What a client may be assumed to have been sent: everything applied but what is not stored yet. */
    storedStateVector(): Uint8Array {
      // A document that a change has spoiled knows nothing for certain.
      if (gate.isHeld()) return nothing
      return Y.encodeStateVector(storedClocks(held.need(), queue.updates()))
    },
    dispose(): void {
      presence.dispose()
      held.dispose()
    },

    /**
     * Applies an update of a member's: 'gap' when it builds on something the document does not have. What could not be
     * built in is dropped, so that nothing unstored lies in the document; the client is to be asked for it again.
     * 'failed' when Yjs could not apply it: nothing of it is kept.
     */
    apply(listener: Listener, update: Uint8Array): 'applied' | 'gap' | 'failed' {
      try {
        change((doc) => Y.applyUpdate(doc, update), listener)
      } catch (err) {
        reload(err)
        return 'failed'
      }
      return dropPending(held.need()) ? 'gap' : 'applied'
    },

    /** Acknowledges the first `count` messages of a socket as soon as all that came of it is stored. */
    acknowledge(listener: Listener, count: number): void {
      if (!queue.acknowledgeLater(listener, count)) listener.acknowledge(count)
    },

    /** Changes the document from the server, whole or not at all; resolves once it is stored and relayed. */
    write(work: (doc: Y.Doc) => void): Promise<void> {
      return new Promise((resolve, reject) => {
        gate.enter(() => {
          try {
            change((doc) => doc.transact(() => work(doc)))
            gate.whenStored(() => undefined).then(resolve, reject)
          } catch (error) {
            if (held.isBuilt()) reload(error)
            reject(error)
          }
        })
      })
    },

    /**
     * Answers a client that holds `stateVector` with what it lacks. Throws on bytes that are no state vector: a client
     * that sends them would be told the same for ever.
     */
    answerJoin(listener: Listener, stateVector: Uint8Array): void {
      Y.decodeStateVector(stateVector)
      const answer = gate.whenStored(() => welcome.answer(stateVector))
      answer.then(
        (frame) => {
          listener.send(frame)
          held.due()
        },
        () => listener.close(closeCodes.notLoaded),
      )
    },
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>
