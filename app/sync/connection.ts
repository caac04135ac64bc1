import * as decoding from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { closeCodes } from '@/lib/sync/closecode'
import { messageTypes } from '@/lib/sync/message'
import { follow, nothingSent, type Saving, type SavingEvent } from '@/lib/workshop/saving'
import { countingSocket } from './counting-socket'
import { type Refusal, refusalOf } from './refusal'
import { keepUnsentWork } from './unsent-work'

export type DocumentMode = 'read' | 'write'
export type Link = 'connecting' | 'connected' | 'lost'

/** One copy of a document and its line to the server. A refused copy is thrown away whole and another one made. */
export type Connection = {
  doc: Y.Doc
  awareness: Awareness
  link: () => Link
  saving: () => Saving
  /** There is something to show: what the server has or, without it, the copy on this device. */
  ready: () => boolean
  close: (how?: 'discard') => Promise<void>
}

/** How long the copy on this device may take to load before the server is asked regardless, in ms. */
const patience = 1500

export type DocumentAccess = {
  mode: DocumentMode
  /** The link that opens a document without a session: the room screen's. It is not among those who are present. */
  screen?: string
}

/** `onChange` hears of anything the functions above tell; `onRefused` of a final close by the server. */
export function connectDocument(
  name: string,
  { mode, screen }: DocumentAccess,
  onChange: () => void,
  onRefused: (refusal: Refusal) => void,
): Connection {
  const doc = new Y.Doc()
  const work = mode === 'write' ? keepUnsentWork(name, doc) : undefined
  let saving = nothingSent
  let link: Link = 'connecting'
  let synced = false
  let closed = false

  function note(event: SavingEvent): void {
    saving = follow(saving, event)
    work?.noteUnsaved(saving.unsaved)
    onChange()
  }

  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, name, doc, {
    connect: false,
    params: screen === undefined ? { ack: '1' } : { screen },
    // Everyone in a room loses the server at the same moment; they must not all come back at one.
    maxBackoffTime: 2500 + Math.random() * 2500,
    // Tabs that talk past the server would show what is not stored, and read-only tabs what never will be.
    disableBc: true,
    WebSocketPolyfill: countingSocket((message) => note({ type: 'sent', message })),
  })
  if (screen !== undefined) provider.awareness.setLocalState(null)
  provider.messageHandlers[messageTypes.stored] = (_, decoder) =>
    note({ type: 'stored', messages: decoding.readVarUint(decoder) })
  provider.messageHandlers[messageTypes.notStored] = () => note({ type: 'refused' })

  provider.on('status', ({ status }) => {
    if (status === 'connecting') return
    link = status === 'connected' ? 'connected' : 'lost'
    note({ type: status })
  })
  provider.on('connection-close', (event) => {
    link = 'lost'
    // y-websocket would come back and send the same again.
    if (event?.code === closeCodes.frameTooLarge) {
      provider.disconnect()
      onRefused(refusalOf(event.code))
    }
    onChange()
  })
  provider.on('sync', (state) => {
    synced ||= state
    onChange()
  })
  provider.on('closed', ({ code }) => onRefused(refusalOf(code)))
  doc.on('update', (_update, _origin, _doc, transaction: Y.Transaction) => {
    if (transaction.local) note({ type: 'edited' })
  })

  const loaded = work?.loaded.then((changes) => {
    if (changes > 0) note({ type: 'found', changes })
    else onChange()
  })
  void Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))])
    .catch(() => undefined)
    .then(() => {
      if (!closed) provider.connect()
    })

  /** The network came back or went: try at once instead of at the end of a back-off or a time-out. */
  function renew(): void {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  window.addEventListener('online', renew)
  window.addEventListener('offline', renew)

  return {
    doc,
    awareness: provider.awareness,
    link: () => link,
    saving: () => saving,
    ready: () => synced || doc.store.clients.size > 0,
    async close(how) {
      closed = true
      window.removeEventListener('online', renew)
      window.removeEventListener('offline', renew)
      provider.destroy()
      provider.awareness.destroy()
      await work?.close(how)
      doc.destroy()
    },
  }
}
