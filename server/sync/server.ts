import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { type DocumentRef, parseDocumentName } from '../../lib/workshop/document.ts'
import type { Role } from '../../lib/workshop/role.ts'
import type { Authored } from './authorship.ts'
import { createCommitter } from './committer.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openSqliteLog } from './log/sqlite.ts'
import { createMetrics } from './metrics.ts'
import { createRooms } from './rooms.ts'
import { type Session, startSession } from './session.ts'

export type Identity = { userId: string; memberId: string; name: string; role: Role }

export type Admission = { identity: Identity; right: 'read' | 'write' } | { refuse: 4401 | 4403 | 4404 }

export type SyncOptions = {
  /** The SQLite file; its migrations have run. */
  databaseFile: string
  /** Who asks for this document, and what they may do with it. */
  admit(request: IncomingMessage, document: DocumentRef): Promise<Admission>
  allowedOrigin(request: IncomingMessage): boolean
  /** Initial content, written once, when a document is opened that has never held anything. */
  seed?(document: DocumentRef, doc: Y.Doc): void
  /** Told when a member brings something new under a client id that somebody else wrote under, or nobody yet. */
  onAuthor?(document: DocumentRef, authored: Authored): void
  limits?: Partial<Limits>
  logger: Logger
}

/** A member with an open socket on the stage. */
export type Present = Identity

type Held = { identity: Identity; document: DocumentRef; session?: Session }

/** Whose sockets are to be closed. */
type Affected = { workshop: string; userId?: string; instance?: string }

/** A shutdown that can't write is not waited for longer than this, ms. */
const lastWordsMs = 800

export type SyncServer = ReturnType<typeof createSyncServer>

/**
 * The realtime server: rooms that speak the y-websocket protocol, on the update log. Nothing is shown before it is on
 * disk; a room answers only when it is loaded whole; rights are those of the document.
 */
export function createSyncServer(options: SyncOptions) {
  const { admit, allowedOrigin, logger } = options
  const limits = { ...defaultLimits, ...options.limits }
  const metrics = createMetrics()
  const log = openSqliteLog(options.databaseFile, { half: limits.journal })
  const committer = createCommitter({ log, logger, metrics })
  const storedListeners = new Set<(document: DocumentRef) => void>()
  const onStored = (document: DocumentRef) => {
    for (const listener of storedListeners) listener(document)
  }
  const rooms = createRooms({ log, committer, metrics, limits, logger, seed: options.seed, onStored })
  const presentListeners = new Set<(workshop: string, present: readonly Present[]) => void>()
  const sockets = new Map<WebSocket, Held>()
  const loopDelay = monitorEventLoopDelay({ resolution: 20 })
  loopDelay.enable()
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 4 * limits.message })
  let closing = false
  /** How often sockets were closed from outside, for a right that somebody lost. */
  let withdrawals = 0
  let lastSocket = 0

  async function join(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    named: { name: string; query: URLSearchParams },
  ): Promise<void> {
    const document = parseDocumentName(named.name)
    const asked = withdrawals
    const admission = document ? await admit(request, document) : ({ refuse: closeCodes.notFound } as const)
    // An error answer to the upgrade would look like a lost network, and be retried for ever: refusals are close codes.
    const accept = () =>
      new Promise<WebSocket>((resolve) => server.handleUpgrade(request, socket, head, (accepted) => resolve(accepted)))
    const refuse = async (code: number) => {
      metrics.add('refused_total', 1, `code="${code}"`)
      const refused = await accept()
      refused.on('error', () => refused.terminate())
      refused.close(code)
    }
    if (closing) return refuse(closeCodes.restarting)
    if (!document || 'refuse' in admission)
      return refuse('refuse' in admission ? admission.refuse : closeCodes.notFound)
    const { identity, right } = admission
    if (socketsOf(identity.userId) >= limits.socketsPerUser) return refuse(closeCodes.tryLater)
    const room = await rooms.open(document).catch(() => undefined)
    if (!room) return refuse(closeCodes.notLoaded)

    const accepted = await accept()
    // A right was withdrawn while this one was on its way in: it comes back and is asked afresh.
    if (closing || withdrawals !== asked) {
      accepted.on('error', () => accepted.terminate())
      accepted.close(closeCodes.restarting)
      return
    }
    lastSocket += 1
    const held: Held = { identity, document }
    sockets.set(accepted, held)
    metrics.set('sockets', sockets.size)
    accepted.on('close', () => {
      sockets.delete(accepted)
      metrics.set('sockets', sockets.size)
      if (document.kind === 'stage') tellPresent(document.workshop)
    })
    if (document.kind === 'stage') tellPresent(document.workshop)
    held.session = startSession({
      socket: accepted,
      wire: socket,
      room,
      identity,
      right,
      wantsCounts: named.query.get('ack') === '1',
      onAuthor: options.onAuthor,
      limits,
      metrics,
      logger: logger.child({ socket: lastSocket, document: room.name, user: identity.userId }),
    })
  }

  function socketsOf(userId: string): number {
    return [...sockets.values()].filter(({ identity }) => identity.userId === userId).length
  }

  function presentIn(workshop: string): Present[] {
    const present = new Map<string, Present>()
    for (const { identity, document } of sockets.values()) {
      if (document.kind === 'stage' && document.workshop === workshop) present.set(identity.memberId, identity)
    }
    return [...present.values()]
  }

  function tellPresent(workshop: string): void {
    if (presentListeners.size === 0) return
    const present = presentIn(workshop)
    for (const listener of presentListeners) listener(workshop, present)
  }

  const heart = setInterval(() => {
    for (const { session } of sockets.values()) session?.beat()
  }, limits.beat)
  heart.unref()

  return {
    /** Answers an upgrade to /sync/<document name>. */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      socket.on('error', () => socket.destroy())
      if (!allowedOrigin(request)) {
        metrics.add('refused_total', 1, 'code="403"')
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
        return
      }
      const named = documentAsked(request)
      if (!named) {
        metrics.add('refused_total', 1, 'code="404"')
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
        return
      }
      join(request, socket, head, named).catch((err: unknown) => {
        logger.error({ err }, 'upgrade failed')
        socket.destroy()
      })
    },

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

    /** Closes the sockets of a workshop, of one user in it, or of one worksheet. */
    disconnect({ workshop, userId, instance }: Affected, code: number, reason = ''): void {
      withdrawals += 1
      for (const [socket, holder] of sockets) {
        if (holder.document.workshop !== workshop) continue
        if (userId !== undefined && holder.identity.userId !== userId) continue
        if (instance !== undefined && !isWorksheetOf(instance, holder.document)) continue
        metrics.add('refused_total', 1, `code="${code}"`)
        socket.close(code, reason)
      }
    },

    /** Calls after each commit that changed a document; returns how to stop. */
    onStored(listener: (document: DocumentRef) => void): () => void {
      storedListeners.add(listener)
      return () => storedListeners.delete(listener)
    },

    /** Calls with the members who have the stage of a workshop open, whenever they may have changed. */
    onPresence(listener: (workshop: string, present: readonly Present[]) => void): () => void {
      presentListeners.add(listener)
      return () => presentListeners.delete(listener)
    },

    /** Deletes all documents of a workshop, closing who has them open. */
    async forget(workshop: string): Promise<void> {
      this.disconnect({ workshop }, closeCodes.notFound)
      await rooms.discard(workshop)
      await log.forget(workshop)
      // Whoever came in between holds a document that is gone.
      this.disconnect({ workshop }, closeCodes.notFound)
      await rooms.discard(workshop)
    },

    health(): { ready: boolean; reason?: string } {
      if (closing) return { ready: false, reason: 'shutting down' }
      const failure = committer.failure() ?? log.trouble()
      return failure === undefined ? { ready: true } : { ready: false, reason: `not storing: ${failure}` }
    },

    metrics(): string {
      let queued = 0
      for (const { session } of sockets.values()) queued = Math.max(queued, session?.queuedBytes() ?? 0)
      metrics.set('queued_bytes_max', queued)
      metrics.set('event_loop_delay_p99_seconds', loopDelay.percentile(99) / 1e9)
      loopDelay.reset()
      return metrics.text()
    },

    /** Stops accepting, writes what is left, closes all sockets; the log is complete, so nothing else has to be saved. */
    async close(): Promise<void> {
      closing = true
      clearInterval(heart)
      loopDelay.disable()
      rooms.close()
      await Promise.race([committer.close(), new Promise((resolve) => setTimeout(resolve, lastWordsMs).unref())])
      for (const socket of sockets.keys()) socket.close(closeCodes.restarting)
      server.close()
      await log.close()
    },
  }
}

function isWorksheetOf(instance: string, document: DocumentRef): boolean {
  return document.kind === 'worksheet' && document.instance === instance
}

/** The document an upgrade asks for by its path, and its query; undefined when it asks for none. */
function documentAsked(request: IncomingMessage): { name: string; query: URLSearchParams } | undefined {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  if (!path.startsWith('/sync/')) return undefined
  try {
    return { name: decodeURIComponent(path.slice('/sync/'.length)), query: new URLSearchParams(query) }
  } catch {
    return undefined
  }
}
