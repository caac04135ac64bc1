import type { Logger } from 'pino'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import { createAuthorship } from './authorship.ts'
import { createBuilding } from './building.ts'
import { storedClocks } from './clocks.ts'
import type { Committer, Unstored } from './committer.ts'
import { createCompaction } from './compaction.ts'
import { buildDocument, dropPending } from './document.ts'
import { createGate } from './gate.ts'
import type { Listener } from './listener.ts'
import type { UpdateLog } from './log/log.ts'
import type { Metrics } from './metrics.ts'
import { createPresence } from './presence.ts'
import { countsOf, createQueue, type Edit } from './queue.ts'
import { joinFlush } from './relay.ts'
import { createWelcome } from './welcome.ts'

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
  let writing: Listener | undefined

  let stored = await log.load(name)
  const building = createBuilding(() => {
    const doc = buildDocument(stored)
    stored = { ...stored, state: undefined, updates: [] }
    doc.on('update', onUpdate)
    return doc
  }, broken)
  const welcome = createWelcome(stored, building.need)
  const compaction = createCompaction(stored, {
    name,
    log,
    whenStored: gate.whenStored,
    encode: () => Y.encodeStateAsUpdate(building.need()),
  })
  // A large one can wait until those who come first have been given it as it lies in the store.
  if (!welcome.canWait) building.need()

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

  function onUpdate(update: Uint8Array): void {
    welcome.changed()
    queue.add(update, writing)
    committer.schedule(unstored)
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

  if (seed && !compaction.hasContent()) {
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
    get bytes() {
      return compaction.bytes()
    },
    listeners,
    presence,
    authorship,
    /** Runs in the order of arrival, behind those who wait for what is being stored. */
    enter: gate.enter,
    whenStored: gate.whenStored,
    whenBuilt: building.whenBuilt,
    isSettled: queue.isEmpty,
    compact,
    /** The member who is here and writes, or is present, under a client id. */
    holderOf(clientId: number): string | undefined {
      const holder = authorship.writerOf(clientId) ?? presence.holderOf(clientId)
      return [...listeners].find(({ memberId }) => memberId === holder)?.memberId
    },
    /** What a client may be assumed to have been sent: everything applied but what is not stored yet. */
    storedStateVector: () => Y.encodeStateVector(storedClocks(building.need(), queue.updates())),
    dispose(): void {
      presence.dispose()
      building.stop()
      if (building.isBuilt()) building.need().destroy()
    },

    /**
     * Applies an update of a member's: 'gap' when it builds on something the document does not have. What could not be
     * built in is dropped, so that nothing unstored lies in the document; the client is to be asked for it again.
     */
    apply(listener: Listener, update: Uint8Array): 'applied' | 'gap' {
      const doc = building.need()
      writing = listener
      let gap = true
      try {
        Y.applyUpdate(doc, update)
      } finally {
        writing = undefined
        gap = dropPending(doc)
      }
      return gap ? 'gap' : 'applied'
    },

    /** Acknowledges the first `count` messages of a socket as soon as all that came of it is stored. */
    acknowledge(listener: Listener, count: number): void {
      if (!queue.acknowledgeLater(listener, count)) listener.acknowledge(count)
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
     * Answers a client that holds `stateVector` with what it lacks. Throws on bytes that are no state vector: a client
     * that sends them would be told the same for ever.
     */
    answerJoin(listener: Listener, stateVector: Uint8Array): void {
      Y.decodeStateVector(stateVector)
      const answer = gate.whenStored(() => welcome.answer(stateVector))
      answer.then(
        (frame) => {
          listener.send(frame)
          building.due()
        },
        () => listener.close(closeCodes.notLoaded),
      )
    },
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>
