import * as Y from 'yjs'
import { type CloseCode, closeCodes } from '../../lib/sync/closecode.ts'
import type { Authored } from './authorship.ts'
import { bringsSomethingNew, isEmptyUpdate } from './novelty.ts'
import type { Room } from './room.ts'
import { faultInShape } from './shape.ts'

/** Who sends content, and what they may do with it. */
export type Sender = { memberId: string; right: 'read' | 'write' }

/** What is to be done with a content message: nothing as it brings nothing, close its sender, or apply it. */
export type Verdict =
  | { kind: 'nothing-new' }
  | { kind: 'refuse'; code: CloseCode; reason: string }
  | { kind: 'apply'; by: Authored[] }

type Asked = Pick<Room, 'doc' | 'bytes' | 'authorship' | 'holderOf'>

const nothingNew: Verdict = { kind: 'nothing-new' }
const refuse = (code: CloseCode, reason: string): Verdict => ({ kind: 'refuse', code, reason })

/** Decides before anything is built of it. Throws on bytes that are no update. */
export function judge(room: Asked, update: Uint8Array, sender: Sender, largestDocument: number): Verdict {
  if (isEmptyUpdate(update)) return nothingNew
  if (sender.right === 'write' && room.bytes + update.length > largestDocument) {
    return refuse(closeCodes.tooLarge, 'document is full')
  }
  // Read whole before any of it is built: a message is taken whole or not at all, and one that lies about how much it
  // holds allocates nothing.
  const decoded = Y.decodeUpdate(update)
  if (sender.right === 'read') {
    return bringsSomethingNew(room.doc, decoded) ? refuse(closeCodes.forbidden, 'may only read') : nothingNew
  }
  const by = room.authorship.newAuthors(room.doc, sender.memberId, decoded)
  // Somebody else who is here writes under this client id: it would take the place of their next words.
  const isForged = by.some(({ clientId }) => {
    const holder = room.holderOf(clientId)
    return holder !== undefined && holder !== sender.memberId
  })
  if (isForged) return refuse(closeCodes.forbidden, 'client id of another')
  const fault = faultInShape(room.doc, decoded)
  return fault ? refuse(closeCodes.malformed, `shape: ${fault}`) : { kind: 'apply', by }
}
