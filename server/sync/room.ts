import * as Y from 'yjs'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Committer, Unstored } from './committer.ts'
import { stepTwo, updateFrame } from './frame.ts'
import { decodeGroup } from './log/group.ts'
import type { UpdateLog } from './log/log.ts'
import type { Metrics } from './metrics.ts'
import { createPresence } from './presence.ts'

/** What a room knows of a socket. */
export type Listener = {
  /** Sends frames that others may see; a socket that is behind skips them and is given the whole state later. */
  relay(frames: Uint8Array[]): void
  send(frame: Uint8Array): void
  /** The first `count` content messages of this socket are stored. */
  acknowledge(count: number): void
  notStored(count: number): void
  close(code: number): void
}

/** Where an update came from: the `count`-th content message of a socket, or the server itself. */
type Origin = { listener: Listener; count: number } | undefined
type Queued = { update: Uint8Array; origin: Origin }
type Waiting = { run: () => void; fail: (error: Error) => void }

export type RoomParts = { log: UpdateLog; committer: Committer; metrics: Metrics; compactAfterRows: number }

/**
 * One open document: its Y.Doc, who listens, and the way of an update through it:
 * applied in memory → committed to the log → relayed to the others and acknowledged to its sender.
 * Nothing leaves the room before it is on disk; a join or a read waits until everything applied is stored, and what
 * arrives meanwhile waits behind it, so that it can't be put off for ever.
 */
export async function openRoom(
  ref: DocumentRef,
  name: string,
  { log, committer, metrics, compactAfterRows }: RoomParts,
  seed: ((document: DocumentRef, doc: Y.Doc) => void) | undefined,
  onStored: (document: DocumentRef) => void,
) {
  const doc = new Y.Doc({ gc: true })
  const listeners = new Set<Listener>()
  const presence = createPresence(listeners)
  let queued: Queued[] = []
  let taken: Queued[] = []
  let waiting: Waiting[] = []
  let inbox: (() => void)[] = []
  let wholeState: Uint8Array | undefined
  let origin: Origin
  let compacting = false

  const stored = await log.load(name)
  let { lastSeq, generation } = stored
  let rows = stored.updates.length
  let bytes = stored.state?.length ?? 0
  doc.transact(() => {
    if (stored.state) Y.applyUpdate(doc, stored.state)
    for (const row of stored.updates) {
      bytes += row.length
      for (const update of decodeGroup(row)) Y.applyUpdate(doc, update)
    }
  })

  const unstored: Unstored = {
    name,
    take() {
      taken = queued
      queued = []
      return taken.map(({ update }) => update)
    },
    stored(seq) {
      lastSeq = seq
      rows += 1
      const batch = taken
      taken = []
      for (const { update } of batch) bytes += update.length
      metrics.add('updates_total', batch.length)
      publish(batch)
      settle()
      onStored(ref)
      if (rows >= compactAfterRows) void compact()
    },
    notStored() {
      for (const [listener, count] of newestCounts(taken)) listener.notStored(count)
      const refused = waiting
      waiting = []
      for (const { fail } of refused) fail(new Error(`The server could not store ${name}; it keeps trying.`))
      openDoor()
    },
  }

  doc.on('update', (update: Uint8Array) => {
    wholeState = undefined
    queued.push({ update, origin })
    committer.schedule(unstored)
  })

  function publish(batch: Queued[]): void {
    const frames = batch.map(({ update }) => updateFrame(update))
    for (const listener of listeners) {
      const others = frames.filter((_, index) => batch[index]?.origin?.listener !== listener)
      if (others.length === 0) continue
      listener.relay(others)
      metrics.add('deliveries_total', others.length)
    }
    for (const [listener, count] of newestCounts(batch)) listener.acknowledge(count)
  }

  const isSettled = () => queued.length === 0 && taken.length === 0

  /** Answers who waited for everything to be stored, then lets in what waited behind them. */
  function settle(): void {
    if (!isSettled()) return
    const ready = waiting
    waiting = []
    for (const { run } of ready) run()
    openDoor()
  }

  function openDoor(): void {
    const arrived = inbox
    inbox = []
    for (const enter of arrived) enter()
  }

  /** Runs when everything applied is stored. */
  function whenStored<T>(run: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const answer = () => {
        try {
          resolve(run())
        } catch (error) {
          reject(error)
        }
      }
      if (isSettled()) answer()
      else waiting.push({ run: answer, fail: reject })
    })
  }

  function enter(work: () => void): void {
    if (waiting.length > 0) inbox.push(work)
    else work()
  }

  /** Applies under an origin; what it changed goes to the log. True when it changed anything. */
  function apply(from: Origin, change: () => void): boolean {
    const before = queued.length
    origin = from
    try {
      change()
    } finally {
      origin = undefined
    }
    return queued.length > before
  }

  async function compact(minimumRows = 1): Promise<void> {
    if (compacting || rows < minimumRows) return
    compacting = true
    try {
      const snapshot = await whenStored(() => ({ upTo: lastSeq, state: Y.encodeStateAsUpdate(doc), rows }))
      await log.compact({ document: name, generation: generation + 1, upTo: snapshot.upTo, state: snapshot.state })
      generation += 1
      rows -= snapshot.rows
      bytes = snapshot.state.length
    } finally {
      compacting = false
    }
  }

  if (seed && lastSeq === 0) apply(undefined, () => doc.transact(() => seed(ref, doc)))

  return {
    ref,
    name,
    doc,
    listeners,
    presence,
    whenStored,
    compact,
    get bytes() {
      return bytes
    },
    isSettled,
    dispose(): void {
      presence.dispose()
      doc.destroy()
    },

    /** Takes a content message of a socket. `failed` is called when it could not be applied. */
    receive(listener: Listener, count: number, update: Uint8Array, failed: (error: unknown) => void): void {
      enter(() => {
        try {
          const changed = apply({ listener, count }, () => Y.applyUpdate(doc, update))
          const unsettled = [...queued, ...taken].some((entry) => entry.origin?.listener === listener)
          if (!changed && !unsettled) listener.acknowledge(count)
        } catch (error) {
          failed(error)
        }
      })
    },

    /** Changes the document from the server; resolves once it is stored and relayed. */
    write(change: (doc: Y.Doc) => void): Promise<void> {
      return new Promise((resolve, reject) => {
        enter(() => {
          try {
            apply(undefined, () => doc.transact(() => change(doc)))
            whenStored(() => undefined).then(resolve, reject)
          } catch (error) {
            reject(error)
          }
        })
      })
    },

    /** Answers a client that holds `stateVector` with what it lacks; a newcomer's answer is encoded once for all. */
    answerJoin(listener: Listener, stateVector: Uint8Array): void {
      const isNewcomer = stateVector.length === 1
      whenStored(() => {
        if (isNewcomer) wholeState ??= stepTwo(Y.encodeStateAsUpdate(doc))
        return isNewcomer && wholeState ? wholeState : stepTwo(Y.encodeStateAsUpdate(doc, stateVector))
      }).then(listener.send, () => listener.close(4503))
    },
  }
}

export type Room = Awaited<ReturnType<typeof openRoom>>

function newestCounts(batch: Queued[]): Map<Listener, number> {
  const counts = new Map<Listener, number>()
  for (const { origin } of batch) if (origin) counts.set(origin.listener, origin.count)
  return counts
}
