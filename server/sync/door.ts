import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseCode, closeCodes } from '../../lib/sync/closecode.ts'
import { type DocumentRef, parseDocumentName } from '../../lib/workshop/document.ts'
import { refusedUpgrade } from '../http/headers.ts'
import type { Admission, Admit } from './admission.ts'
import type { Metrics } from './metrics.ts'
import type { Room } from './room.ts'

/** A socket that was let in, with what it was let in to. */
export type Guest = Exclude<Admission, { refuse: unknown }> & {
  socket: WebSocket
  wire: Duplex
  document: DocumentRef
  room: Room
  wantsCounts: boolean
}

type DoorParts = {
  admit: Admit
  allowedOrigin(request: IncomingMessage): boolean
  /** A right that is withdrawn while somebody is on the way in changes this. */
  withdrawals(): number
  isClosing(): boolean
  /** Whether this user has as many sockets open as one may have. */
  isFull(userId: string): boolean
  openRoom(document: DocumentRef): Promise<Room>
  letIn(guest: Guest): void
  largestFrame: number
  metrics: Metrics
  logger: Logger
}

/** Answers upgrades to /sync/<document name>: who asks is known, and may, before a byte of theirs is read. */
export function createDoor(parts: DoorParts) {
  const { metrics, logger, isClosing, withdrawals } = parts
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: parts.largestFrame })

  server.on('wsClientError', (_error, wire) => answerPlainly(wire, 400, 'Bad Request'))

  async function admitted(request: IncomingMessage, document: DocumentRef | undefined): Promise<Admission> {
    return document ? parts.admit(request, document) : { refuse: closeCodes.notFound }
  }

  async function join(request: IncomingMessage, wire: Duplex, head: Buffer, { name, query }: Asked): Promise<void> {
    const document = parseDocumentName(name)
    const asked = withdrawals()
    const admission = await admitted(request, document)
    // An error answer to the upgrade would look like a lost network, and be retried for ever: refusals are close codes.
    const accept = () =>
      new Promise<WebSocket>((resolve) => server.handleUpgrade(request, wire, head, (accepted) => resolve(accepted)))
    const refuse = async (code: CloseCode) => {
      metrics.refused.inc({ code })
      turnAway(await accept(), code)
    }
    if (isClosing()) return refuse(closeCodes.restarting)
    if ('refuse' in admission) return refuse(admission.refuse)
    if (!document) return refuse(closeCodes.notFound)
    if (parts.isFull(admission.identity.userId)) return refuse(closeCodes.tryLater)
    const room = await parts.openRoom(document).catch(() => undefined)
    if (!room) return refuse(closeCodes.notLoaded)

    const socket = await accept()
    // A right was withdrawn while this one was on its way in: it comes back and is asked afresh.
    if (isClosing() || withdrawals() !== asked) return turnAway(socket, closeCodes.restarting)
    parts.letIn({ ...admission, socket, wire, document, room, wantsCounts: query.get('ack') === '1' })
  }

  function answerPlainly(wire: Duplex, status: 400 | 403 | 404, words: string): void {
    metrics.refused.inc({ code: status })
    wire.end(refusedUpgrade(status, words))
  }

  return {
    handleUpgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void {
      wire.on('error', () => wire.destroy())
      if (!parts.allowedOrigin(request)) {
        answerPlainly(wire, 403, 'Forbidden')
        return
      }
      const asked = documentAsked(request)
      if (!asked) {
        answerPlainly(wire, 404, 'Not Found')
        return
      }
      join(request, wire, head, asked).catch((err: unknown) => {
        logger.error({ err }, 'upgrade failed')
        wire.destroy()
      })
    },
    close: () => server.close(),
  }
}

function turnAway(socket: WebSocket, code: CloseCode): void {
  socket.on('error', () => socket.terminate())
  socket.close(code)
}

type Asked = { name: string; query: URLSearchParams }

/** The document an upgrade asks for by its path, and its query; undefined when it asks for none. */
export function documentAsked({ url = '' }: Pick<IncomingMessage, 'url'>): Asked | undefined {
  const [path = '', query = ''] = url.split('?')
  if (!path.startsWith('/sync/')) return undefined
  try {
    return { name: decodeURIComponent(path.slice('/sync/'.length)), query: new URLSearchParams(query) }
  } catch {
    return undefined
  }
}
