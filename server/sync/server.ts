import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Admit } from './admission.ts'
import { type Affected, createAttendance } from './attendance.ts'
import type { Authored } from './authorship.ts'
import { createCommitter } from './committer.ts'
import { createDoor, type Guest } from './door.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openSqliteLog } from './log/sqlite.ts'
import { watchLoopDelay } from './loop-delay.ts'
import { createMetrics } from './metrics.ts'
import { createRooms } from './rooms.ts'
import { startSession } from './session.ts'

export type { Admission, Identity } from './admission.ts'
export type { Present } from './attendance.ts'

export type SyncOptions = {
  /** The SQLite file; its migrations have run. */
  databaseFile: string
  admit: Admit
  allowedOrigin(request: IncomingMessage): boolean
  /** Initial content, written once, when a document is opened that has never held anything. */
  seed?(document: DocumentRef, doc: Y.Doc): void
  /** Told when a member brings something new under a client id that somebody else wrote under, or nobody yet. */
  onAuthor?(document: DocumentRef, authored: Authored): void
  limits?: Partial<Limits>
  logger: Logger
}

/** A shutdown that can't write is not waited for longer than this, ms. */
const lastWordsMs = 800

export type SyncServer = ReturnType<typeof createSyncServer>

/**
 * The realtime server: rooms that speak the y-websocket protocol, on the update log. What it promises is told, rule by
 * rule, in SPEC.md.
 */
export function createSyncServer(options: SyncOptions) {
  const { logger, onAuthor } = options
  const limits = { ...defaultLimits, ...options.limits }
  const loopDelay = watchLoopDelay()
  const attendance = createAttendance<WebSocket>()
  const metrics = createMetrics({
    rooms: () => rooms.size(),
    sockets: attendance.size,
    queuedBytes: () => Math.max(0, ...[...attendance.sessions()].map((session) => session.queuedBytes())),
    eventLoopDelay: loopDelay.read,
  })
  const log = openSqliteLog(options.databaseFile, { half: limits.journal })
  const committer = createCommitter({ log, logger, metrics })
  const storedListeners = new Set<(document: DocumentRef) => void>()
  const rooms = createRooms({
    log,
    committer,
    metrics,
    limits,
    logger,
    seed: options.seed,
    onStored(document) {
      for (const listener of storedListeners) listener(document)
    },
  })
  let closing = false
  /** How often sockets were closed from outside, for a right that somebody lost. */
  let withdrawals = 0
  let lastSocket = 0

  const door = createDoor({
    admit: options.admit,
    allowedOrigin: options.allowedOrigin,
    withdrawals: () => withdrawals,
    isClosing: () => closing,
    isFull: (userId) => attendance.socketsOf(userId) >= limits.socketsPerUser,
    openRoom: rooms.open,
    letIn,
    largestFrame: 4 * limits.message,
    metrics,
    logger,
  })

  function letIn(guest: Guest): void {
    const { socket, identity, document, room } = guest
    lastSocket += 1
    const session = startSession({
      ...guest,
      onAuthor,
      limits,
      metrics,
      logger: logger.child({ socket: lastSocket, document: room.name, user: identity.userId }),
    })
    attendance.enter(socket, { identity, document, session })
    socket.on('close', () => attendance.leave(socket))
  }

  function disconnect(affected: Affected, code: number, reason = ''): void {
    withdrawals += 1
    for (const socket of attendance.affected(affected)) {
      metrics.refused.inc({ code })
      socket.close(code, reason)
    }
  }

  const heart = setInterval(() => {
    for (const session of attendance.sessions()) session.beat()
  }, limits.beat)
  heart.unref()

  return {
    handleUpgrade: door.handleUpgrade,

    /** Changes a document from the server; resolves once the change is stored and relayed. */
    async write(document: DocumentRef, change: (doc: Y.Doc) => void): Promise<void> {
      await (await rooms.open(document)).write(change)
    },

    /** Reads a document that is loaded whole, with everything that was applied to it stored. */
    async read<T>(document: DocumentRef, read: (doc: Y.Doc) => T): Promise<T> {
      const room = await rooms.open(document)
      return room.whenStored(() => read(room.doc))
    },

    /** The document as it is on disk now, with the SHA-256 of its state in hexadecimal. */
    async freeze(document: DocumentRef): Promise<{ state: Uint8Array<ArrayBuffer>; sha256: string }> {
      const room = await rooms.open(document)
      const state = await room.whenStored(() => Uint8Array.from(Y.encodeStateAsUpdate(room.doc)))
      return { state, sha256: createHash('sha256').update(state).digest('hex') }
    },

    /** Closes sockets, and has those who are on their way in asked afresh. */
    disconnect,

    /** Calls after each commit that changed a document; returns how to stop. */
    onStored(listener: (document: DocumentRef) => void): () => void {
      storedListeners.add(listener)
      return () => storedListeners.delete(listener)
    },

    /** Whether anybody has a document of the workshop open. */
    isOpen: (workshop: string): boolean => attendance.affected({ workshop }).length > 0,

    onPresence: attendance.onPresence,

    /** Deletes all documents of a workshop, closing who has them open. */
    async forget(workshop: string): Promise<void> {
      disconnect({ workshop }, closeCodes.notFound)
      await rooms.discard(workshop)
      await log.forget(workshop)
      // Whoever came in between holds a document that is gone.
      disconnect({ workshop }, closeCodes.notFound)
      await rooms.discard(workshop)
    },

    health(): { ready: boolean; reason?: string } {
      if (closing) return { ready: false, reason: 'shutting down' }
      const failure = committer.failure() ?? log.trouble()
      return failure === undefined ? { ready: true } : { ready: false, reason: `not storing: ${failure}` }
    },

    /** Prometheus' text format. */
    metrics: metrics.text,

    /** Stops accepting, writes what is left, closes all sockets; the log is complete, so nothing else has to be saved. */
    async close(): Promise<void> {
      closing = true
      clearInterval(heart)
      loopDelay.stop()
      rooms.close()
      await Promise.race([committer.close(), new Promise((resolve) => setTimeout(resolve, lastWordsMs).unref())])
      for (const socket of attendance.sockets()) socket.close(closeCodes.restarting)
      door.close()
      await log.close()
    },
  }
}
