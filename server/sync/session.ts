import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Identity } from './admission.ts'
import type { Authored } from './authorship.ts'
import { notStoredFrame, presenceFrame, stepOne, stepTwo, storedFrame } from './frame.ts'
import { readMessage } from './inbound.ts'
import { createIntake } from './intake.ts'
import type { Limits } from './limits.ts'
import type { Listener } from './listener.ts'
import type { Metrics } from './metrics.ts'
import { createOutbox } from './outbox.ts'
import { createPace } from './pace.ts'
import { createPulse } from './pulse.ts'
import type { Room } from './room.ts'

export type SessionParts = {
  socket: WebSocket
  /** The connection below `socket`: frames that many sockets share are written to it as they are. */
  wire: Duplex
  room: Room
  identity: Identity
  right: 'read' | 'write'
  /** Whether the client asked to be told what is stored. */
  wantsCounts: boolean
  onAuthor: ((document: DocumentRef, authored: Authored) => void) | undefined
  limits: Limits
  metrics: Metrics
  logger: Logger
}

export type Session = ReturnType<typeof startSession>

const silence = [presenceFrame([])]

/** One socket in one room, from its admission to its close. */
export function startSession(parts: SessionParts) {
  const { socket, room, identity, wantsCounts, limits, metrics, logger } = parts
  const member = { id: identity.memberId, name: identity.name, role: identity.role }
  const pulse = createPulse()
  const pace = createPace(socket, { perSecond: limits.messagesPerSecond, burst: limits.messageBurst }, () =>
    metrics.slowed.inc(),
  )
  const outbox = createOutbox(parts, { fallBehind, catchUp, giveUp: close })
  /** What a socket that fell behind has been sent. */
  let sent: Uint8Array = new Uint8Array([0])

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
  const intake = createIntake({
    ...parts,
    listener,
    sender: { memberId: member.id, right: parts.right },
    largestDocument: limits.document,
  })

  function send(frame: Buffer): void {
    outbox.write([frame])
  }

  function close(code: number, reason = ''): void {
    if (socket.readyState !== socket.OPEN) return
    metrics.refused.inc({ code })
    logger.info({ code, reason }, 'socket closed')
    socket.close(code, reason)
  }

  function sendPresent(): void {
    const present = room.presence.snapshot()
    if (present) send(present)
  }

  function fallBehind(): void {
    metrics.behind.inc()
    sent = room.storedStateVector()
  }

  async function catchUp(): Promise<void> {
    await room.whenStored(() => {
      outbox.caughtUp()
      send(stepTwo(Y.encodeStateAsUpdate(room.doc, sent)))
      sendPresent()
    })
  }

  function onMessage(data: Uint8Array): void {
    const message = readMessage(data)
    switch (message.kind) {
      case 'join':
        room.answerJoin(listener, message.stateVector)
        break
      case 'content':
        intake.receive(message)
        break
      case 'presence':
        takePresence(message.entries)
        break
      case 'who-is-there':
        sendPresent()
        break
      case 'unknown':
        close(closeCodes.malformed)
    }
  }

  function takePresence(entries: Uint8Array): void {
    if (room.ref.kind === 'ballot') return
    const refusal = room.presence.receive(listener, member, entries, limits.presence, () =>
      metrics.forgedPresence.inc(),
    )
    if (refusal !== undefined) close(refusal)
  }

  socket.on('message', (data: Buffer) => {
    if (socket.readyState !== socket.OPEN) return
    if (data.length > limits.message) return close(closeCodes.tooLarge)
    pace.spend()
    try {
      onMessage(data)
    } catch (err) {
      logger.warn({ err }, 'message not readable')
      close(closeCodes.malformed)
    }
  })
  socket.on('pong', pulse.answer)
  socket.on('error', (err) => {
    const tooLarge = 'code' in err && err.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    metrics.refused.inc({ code: tooLarge ? closeCodes.frameTooLarge : 'protocol' })
    logger.debug({ err }, 'socket error')
  })
  socket.on('close', () => {
    pace.stop()
    room.listeners.delete(listener)
    room.presence.leave(listener)
  })

  room.listeners.add(listener)
  room.whenBuilt(() => room.enter(() => send(stepOne(room.storedStateVector()))))
  sendPresent()

  return {
    close,
    queuedBytes: outbox.queuedBytes,
    /** Says something; gives up a socket that did not answer the last ping, and one whose session is at its end. */
    beat(): void {
      if (identity.session && identity.session.expiresAt <= Date.now()) {
        close(closeCodes.signIn)
        return
      }
      if (!pulse.beat({ isHeldBack: socket.isPaused })) {
        metrics.refused.inc({ code: 'silent' })
        socket.terminate()
        return
      }
      if (socket.readyState !== socket.OPEN) return
      if (!outbox.isBehind()) outbox.write(silence)
      socket.ping()
    },
  }
}
