import type { Logger } from 'pino'
import * as Y from 'yjs'
import { type CloseCode, closeCodes } from '../../lib/sync/closecode.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { Authored } from './authorship.ts'
import { judge, type Sender } from './content.ts'
import { stepOne } from './frame.ts'
import type { Listener } from './listener.ts'
import type { Metrics } from './metrics.ts'
import { createResync } from './resync.ts'
import type { Room } from './room.ts'

type IntakeParts = {
  room: Room
  listener: Listener
  sender: Sender
  largestDocument: number
  onAuthor: ((document: DocumentRef, authored: Authored) => void) | undefined
  metrics: Metrics
  logger: Logger
}

export type Content = { update: Uint8Array; isStepTwo: boolean }

/** The content messages of one socket: counted as they arrive, judged and applied when the room lets them in. */
export function createIntake({ room, listener, sender, largestDocument, onAuthor, metrics, logger }: IntakeParts) {
  const resync = createResync()
  let received = 0
  /** It was closed for what it sent: what else came of it meanwhile may build on that. */
  let refused = false

  /** Only a message without a gap is acknowledged, and with it those before it. */
  function take({ update, isStepTwo }: Content, count: number): void {
    const verdict = judge(room, update, sender, largestDocument)
    if (verdict.kind === 'refuse') {
      refuse(verdict.code, verdict.reason)
      return
    }
    if (verdict.kind === 'apply') {
      const outcome = room.apply(listener, update)
      if (outcome === 'failed') {
        refuse(closeCodes.malformed, 'update not applicable')
        return
      }
      if (outcome === 'gap') {
        askAgain()
        return
      }
      for (const authored of verdict.by) {
        room.authorship.remember(authored)
        onAuthor?.(room.ref, authored)
      }
    }
    if (resync.mayAcknowledge(isStepTwo)) room.acknowledge(listener, count)
  }

  function refuse(code: CloseCode, reason: string): void {
    refused = true
    listener.close(code, reason)
  }

  /** Without what an update builds on, all of this client's later work would wait inside Yjs, unseen. */
  function askAgain(): void {
    metrics.resyncs.inc()
    if (resync.mayAsk()) listener.send(stepOne(Y.encodeStateVector(room.doc)))
    else refuse(closeCodes.tryLater, 'gaps')
  }

  return {
    receive(content: Content): void {
      received += 1
      const count = received
      room.enter(() => {
        if (refused) return
        try {
          take(content, count)
        } catch (err) {
          logger.warn({ err }, 'update not readable')
          refuse(closeCodes.malformed, 'update not readable')
        }
      })
    },
  }
}
