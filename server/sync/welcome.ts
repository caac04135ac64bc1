import * as Y from 'yjs'
import { stepTwo } from './frame.ts'
import type { StoredDocument } from './log/log.ts'

/** A snapshot from this size takes long enough to build (about 30 ms) that the first to come should not wait for it. */
const largeBytes = 100_000

/** Answers to those who join; a newcomer's is encoded once for all, until the document changes. */
export function createWelcome({ state, updates }: StoredDocument, document: () => Y.Doc) {
  // A snapshot with nothing after it is the answer to a newcomer as it lies in the store.
  let whole = state && updates.length === 0 ? stepTwo(state) : undefined

  return {
    /** Whether a newcomer can be answered without the document, and building it would hold them up. */
    canWait: whole !== undefined && whole.length >= largeBytes,
    changed(): void {
      whole = undefined
    },
    /** What a client lacks that holds `stateVector`. */
    answer(stateVector: Uint8Array): Buffer {
      const isNewcomer = stateVector.length === 1 && stateVector[0] === 0
      if (!isNewcomer) return stepTwo(Y.encodeStateAsUpdate(document(), stateVector))
      whole ??= stepTwo(Y.encodeStateAsUpdate(document()))
      return whole
    },
  }
}
