import type { Duplex } from 'node:stream'
import * as decoding from 'lib0/decoding'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { messageTypes, syncTypes } from '../../lib/sync/message.ts'
import { newAuthors, remember } from './authorship.ts'
import { notStoredFrame, presenceFrame, stepOne, stepTwo, storedFrame } from './frame.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { bringsSomethingNew } from './novelty.ts'
import { createOutbox } from './outbox.ts'
import { createPace } from './pace.ts'
import type { Listener, Room } from './room.ts'
import type { Identity, SyncOptions } from './server.ts'

export type SessionParts = {
  socket: WebSocket
  /** The connection below `socket`: frames that many sockets share are written to it as they are. */
  wire: Duplex
  room: Room
  identity: Identity
  right: 'read' | 'write'
  /** Whether the client asked to be told what is stored. */
  wantsCounts: boolean
  onAuthor: SyncOptions['onAuthor']
  limits: Limits
  metrics: Metrics
  logger: Logger
}

export type Session = ReturnType<typeof startSession>

/** Three tries to get what an update builds on; a client that still leaves gaps is closed and joins afresh. */
const resyncTries = 3
const silence = [presenceFrame([])]

/** One socket in one room, from its admission to its close. */
export function startSession({
  socket,
  wire,
  room,
  identity,
  right,
  wantsCounts,
  onAuthor,
  limits,
  metrics,
  logger,
}: SessionParts) {
  let received = 0
  let alive = true
  let tries = 0
  let missing: Uint8Array = new Uint8Array([0])
  const member = { id: identity.memberId, name: identity.name, role: identity.role }
  const pace = createPace(socket, { perSecond: limits.messagesPerSecond, burst: limits.messageBurst }, () =>
    metrics.add('slowed_total'),
  )
  const outbox = createOutbox(
    { socket, wire, limits },
    {
      fallBehind() {
        metrics.add('behind_total')
        missing = Y.encodeStateVector(room.storedStateVector())
      },
      catchUp: () =>
        room.whenStored(() => {
          outbox.caughtUp()
          send(stepTwo(Y.encodeStateAsUpdate(room.doc, missing)))
          const present = room.presence.snapshot()
          if (present) send(present)
        }),
      giveUp: close,
    },
  )

  const listener: Listener = {
    memberId: member.id,
    send,
    relay: outbox.relay,
    acknowledge(count) {
      if (wantsCounts) send(storedFrame(count))
    },
    notStored(count, reason) {
      if (wantsCounts) send(notStoredFrame(count, reason))
    },
    close,
  }

  function send(frame: Buffer): void {
    outbox.write([frame])
  }

  function close(code: number, reason = ''): void {
    if (socket.readyState !== socket.OPEN) return
    metrics.add('refused_total', 1, `code="${code}"`)
    logger.info({ code, reason }, 'socket closed')
    socket.close(code, reason)
  }

  function onContent(step: number, update: Uint8Array): void {
    received += 1
    const count = received
    if (right === 'read') {
      if (bringsSomethingNew(room.doc, update)) close(closeCodes.forbidden)
      else listener.acknowledge(count)
      return
    }
    if (room.bytes + update.length > limits.document) {
      close(closeCodes.tooLarge)
      return
    }
    const authors = newAuthors(room.doc, member.id, update)
    if (authors.some(({ clientId }) => isAnothers(clientId))) {
      close(closeCodes.forbidden)
      return
    }
    const mayAcknowledge = (gap: boolean) => {
      if (gap) {
        askAgain()
        return false
      }
      for (const author of authors) {
        remember(room.doc, author)
        onAuthor?.(room.ref, author)
      }
      if (step === syncTypes.step2) tries = 0
      return tries === 0
    }
    room.receive(listener, { count, update, mayAcknowledge }, (error) => {
      logger.warn({ err: error }, 'update not applicable')
      close(closeCodes.malformed)
    })
  }

  /** Whether somebody else who is here writes under this client id, whose next words it would take the place of. */
  function isAnothers(clientId: number): boolean {
    const holder = room.holderOf(clientId)
    return holder !== undefined && holder !== member.id
  }

  /** Without what an update builds on, all of this client's later work would wait inside Yjs, unseen. */
  function askAgain(): void {
    metrics.add('resyncs_total')
    tries += 1
    if (tries > resyncTries) close(closeCodes.tryLater)
    else send(stepOne(Y.encodeStateVector(room.doc)))
  }

  function onMessage(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) {
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (step === syncTypes.step1) room.answerJoin(listener, body)
      else if (step === syncTypes.step2 || step === syncTypes.update) onContent(step, body)
      else close(closeCodes.malformed)
    } else if (type === messageTypes.awareness) {
      const body = decoding.readVarUint8Array(decoder)
      if (room.ref.kind === 'ballot') return
      const refusal = room.presence.receive(listener, member, body, limits.presence, () =>
        metrics.add('forged_presence_total'),
      )
      if (refusal !== undefined) close(refusal)
    } else if (type === messageTypes.queryAwareness) {
      const present = room.presence.snapshot()
      if (present) send(present)
    } else {
      close(closeCodes.malformed)
    }
  }

  socket.on('message', (data: Buffer) => {
    if (socket.readyState !== socket.OPEN) return
    if (data.length > limits.message) return close(closeCodes.tooLarge)
    pace.spend()
    try {
      onMessage(data)
    } catch (error) {
      logger.warn({ err: error }, 'message not readable')
      close(closeCodes.malformed)
    }
  })
  socket.on('pong', () => {
    alive = true
  })
  socket.on('error', (err) => {
    const tooLarge = 'code' in err && err.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    metrics.add('refused_total', 1, `code="${tooLarge ? closeCodes.frameTooLarge : 'protocol'}"`)
    logger.debug({ err }, 'socket error')
  })
  socket.on('close', () => {
    pace.stop()
    room.listeners.delete(listener)
    room.presence.leave(listener)
  })

  room.listeners.add(listener)
  room.whenBuilt(() => send(stepOne(Y.encodeStateVector(room.storedStateVector()))))
  const present = room.presence.snapshot()
  if (present) send(present)

  return {
    close,
    queuedBytes: outbox.queuedBytes,
    /** Says something, and gives up a socket that did not answer the last ping. One that is held back can't answer. */
    beat(): void {
      if (!alive && !socket.isPaused) {
        metrics.add('refused_total', 1, 'code="silent"')
        socket.terminate()
        return
      }
      alive = false
      if (socket.readyState !== socket.OPEN) return
      if (!outbox.isBehind()) outbox.write(silence)
      socket.ping()
    },
  }
}
