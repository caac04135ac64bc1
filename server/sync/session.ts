import * as decoding from 'lib0/decoding'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { messageTypes, syncTypes } from '../../lib/sync/message.ts'
import { countFrame, presenceFrame, stepOne, stepTwo } from './frame.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import { bringsSomethingNew } from './novelty.ts'
import type { Listener, Room } from './room.ts'
import type { Identity } from './server.ts'

export type SessionParts = {
  socket: WebSocket
  room: Room
  identity: Identity
  right: 'read' | 'write'
  /** Whether the client asked to be told what is stored. */
  wantsCounts: boolean
  limits: Limits
  metrics: Metrics
  logger: Logger
}

/** Three tries to get what an update builds on; a client that still leaves gaps is closed and joins afresh. */
const resyncTries = 3
// y-websocket gives a connection up when it has heard nothing for 30 s, and pings do not count.
const echoEveryMs = 15_000
const pingEveryMs = 20_000

/** One socket in one room, from its admission to its close. */
export function startSession({ socket, room, identity, right, wantsCounts, limits, metrics, logger }: SessionParts) {
  let received = 0
  let acknowledged = 0
  let behind = false
  let alive = true
  let tries = 0
  let tokens = limits.messageBurst
  let refilledAt = performance.now()
  const member = { id: identity.memberId, name: identity.name, role: identity.role }

  const listener: Listener = {
    send,
    relay(frames) {
      if (behind) return
      for (const frame of frames) send(frame)
      if (socket.bufferedAmount > limits.behind) fallBehind()
    },
    acknowledge(count) {
      if (count <= acknowledged) return
      acknowledged = count
      if (wantsCounts) send(countFrame(messageTypes.stored, count))
    },
    notStored(count) {
      if (wantsCounts) send(countFrame(messageTypes.notStored, count))
    },
    close,
  }

  function send(frame: Uint8Array): void {
    if (socket.readyState === socket.OPEN) socket.send(frame)
  }

  function close(code: number, reason = ''): void {
    if (socket.readyState !== socket.OPEN) return
    metrics.add('refused_total', 1, `code="${code}"`)
    logger.info({ code, reason }, 'socket closed')
    socket.close(code, reason)
  }

  /** A slow reader gets nothing until it has drained, then everything at once; no update is lost on the way. */
  function fallBehind(): void {
    behind = true
    const check = setInterval(() => {
      if (socket.readyState !== socket.OPEN) return clearInterval(check)
      if (socket.bufferedAmount > limits.hopeless) return close(closeCodes.tryLater)
      if (socket.bufferedAmount > 0) return
      clearInterval(check)
      room
        .whenStored(() => {
          behind = false
          send(stepTwo(Y.encodeStateAsUpdate(room.doc)))
          const present = room.presence.snapshot()
          if (present) send(present)
        })
        .catch(() => close(closeCodes.tryLater))
    }, 50)
  }

  /** Reads a talkative socket more slowly instead of dropping what it says. */
  function spendToken(): void {
    const now = performance.now()
    tokens = Math.min(limits.messageBurst, tokens + ((now - refilledAt) / 1000) * limits.messagesPerSecond)
    refilledAt = now
    tokens -= 1
    if (tokens >= 0) return
    socket.pause()
    setTimeout(() => socket.resume(), (-tokens / limits.messagesPerSecond) * 1000)
  }

  function onContent(update: Uint8Array): void {
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
    room.receive(listener, count, update, (error) => {
      logger.warn({ err: error }, 'update not applicable')
      close(closeCodes.malformed)
    })
    // What builds on something the document never got waits inside Yjs, and all of this client's later work with it.
    if (room.doc.store.pendingStructs === null) tries = 0
    else if (++tries > resyncTries) close(closeCodes.tryLater)
    else send(stepOne(Y.encodeStateVector(room.doc)))
  }

  function onMessage(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) {
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (step === syncTypes.step1) room.answerJoin(listener, body)
      else if (step === syncTypes.step2 || step === syncTypes.update) onContent(body)
      else close(closeCodes.malformed)
    } else if (type === messageTypes.awareness) {
      const body = decoding.readVarUint8Array(decoder)
      if (room.ref.kind === 'ballot') return
      if (!room.presence.receive(listener, member, body, limits.presence)) close(closeCodes.malformed)
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
    spendToken()
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
  socket.on('error', (err) => logger.debug({ err }, 'socket error'))

  const echo = setInterval(() => send(presenceFrame([])), echoEveryMs)
  const ping = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
  }, pingEveryMs)

  socket.on('close', () => {
    clearInterval(echo)
    clearInterval(ping)
    room.listeners.delete(listener)
    room.presence.leave(listener)
  })

  room.listeners.add(listener)
  send(stepOne(Y.encodeStateVector(room.doc)))
  const present = room.presence.snapshot()
  if (present) send(present)

  return { close }
}
