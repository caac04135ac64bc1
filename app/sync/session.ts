import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Failure } from '@/app/failure/failure'
import { type SavingStatus, savingStatus } from '@/lib/workshop/saving'
import { untakenWords } from '@/lib/workshop/untaken'
import { type Connection, connectDocument, type DocumentAccess, type Link } from './connection'
import type { Refusal } from './refusal'
import { keepUntaken, untakenOn } from './untaken-words'

/** What a page sees of a document at one moment; a new value whenever anything of it changes. */
export type DocumentState = {
  doc: Y.Doc
  awareness: Awareness
  ready: boolean
  link: Link
  saving: SavingStatus
  unsaved: number
  refusal: Refusal | undefined
  /** Own words that the server refused and this copy does not hold, to be kept elsewhere; empty when there are none. */
  untaken: string
}

export type DocumentSession = {
  subscribe: (onChange: () => void) => () => void
  state: () => DocumentState
  /** Resolves when all own changes are on the server's disk. Rejects with a sentence after `patience` ms. */
  whenSaved: (patience?: number) => Promise<void>
  /** Throws this copy away, unsent work included, and joins with the server's. */
  startAfresh: () => void
  /** The untaken words have been read. */
  letUntakenGo: () => void
  close: () => void
}

/**
 * A document as long as some page uses it. When the server refuses a write (4403, 4422) the copy that made it can't be
 * healed: Yjs would offer it again for ever. It is thrown away and the document joined afresh, once, and the words that
 * were only in it are told; a second refusal in a row is an answer.
 */
export function openSession(name: string, access: DocumentAccess): DocumentSession {
  const listeners = new Set<() => void>()
  let refusal: Refusal | undefined
  /** The copy that was refused, until a fresh one is there. */
  let refused: Y.Doc | undefined
  let untaken = untakenOn(name)
  let connection: Connection = connect()
  let state = readState()

  function connect(): Connection {
    return connectDocument(name, access, changed, onRefused)
  }

  function readState(): DocumentState {
    const { doc, awareness } = connection
    const saving = connection.saving()
    const ready = connection.ready()
    return {
      doc,
      awareness,
      ready,
      link: connection.link(),
      saving: savingStatus(saving),
      unsaved: saving.unsaved,
      refusal,
      untaken,
    }
  }

  function changed(): void {
    if (refused && connection.link() === 'connected' && connection.ready()) {
      const words = untakenWords(refused, connection.doc)
      refused = undefined
      setUntaken([untaken, words].filter((lines) => lines !== '').join('\n'))
    }
    const now = readState()
    const same = (Object.keys(now) as (keyof DocumentState)[]).every((key) => now[key] === state[key])
    if (same) return
    state = now
    for (const listener of listeners) listener()
  }

  function onRefused(reason: Refusal): void {
    if ((reason === 'forbidden' || reason === 'malformed') && !refused) {
      refused = connection.doc
      startAfresh()
      return
    }
    refusal = reason
    changed()
  }

  function startAfresh(): void {
    refusal = undefined
    void connection.close('discard')
    connection = connect()
    changed()
  }

  function setUntaken(words: string): void {
    untaken = words
    keepUntaken(name, words)
  }

  function letUntakenGo(): void {
    setUntaken('')
    changed()
  }

  function subscribe(onChange: () => void): () => void {
    listeners.add(onChange)
    return () => listeners.delete(onChange)
  }

  function whenSaved(patience = 8000): Promise<void> {
    return new Promise((resolve, reject) => {
      const timeout = setTimeout(() => {
        unsubscribe()
        reject(new Failure('Your latest changes have not reached the server yet. Wait for “Saved”, then try again.'))
      }, patience)
      const check = () => {
        if (state.saving !== 'saved') return
        clearTimeout(timeout)
        unsubscribe()
        resolve()
      }
      const unsubscribe = subscribe(check)
      check()
    })
  }

  return { subscribe, state: () => state, whenSaved, startAfresh, letUntakenGo, close: () => void connection.close() }
}
