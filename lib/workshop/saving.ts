/**
 * Whether own changes to a document are stored on the server's disk. A client counts every sync message that carries
 * changes on its current socket; the server tells how many of them it has stored. "Saved" is said for nothing less.
 */
export type Saving = {
  connected: boolean
  /** The first message on each socket that offers everything the server lacks has gone out. */
  offered: boolean
  /** Messages with changes sent on the current socket, and how many of them are stored. */
  sent: number
  stored: number
  /** Own changes since everything was last known to be stored. */
  unsaved: number
  /** The server could not store: its disk is full or failing. */
  refused: boolean
}

export type SavingEvent =
  | { type: 'connected' | 'disconnected' | 'edited' | 'refused' }
  | { type: 'sent'; message: 'offer' | 'update' }
  | { type: 'stored'; messages: number }
  /** Work of an earlier visit was found on this device. */
  | { type: 'found'; changes: number }

export type SavingStatus = 'saved' | 'saving' | 'offline' | 'not-saved'

export const nothingSent: Saving = {
  connected: false,
  offered: false,
  sent: 0,
  stored: 0,
  unsaved: 0,
  refused: false,
}

export function follow(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'connected':
      return { ...saving, connected: true, offered: false, sent: 0, stored: 0 }
    case 'disconnected':
      return { ...saving, connected: false, offered: false, sent: 0, stored: 0, refused: false }
    case 'edited':
      return { ...saving, unsaved: saving.unsaved + 1 }
    case 'found':
      return { ...saving, unsaved: saving.unsaved + event.changes }
    case 'refused':
      return { ...saving, refused: true }
    case 'sent':
      return settled({ ...saving, sent: saving.sent + 1, offered: saving.offered || event.message === 'offer' })
    case 'stored':
      return settled({ ...saving, stored: event.messages, refused: false })
  }
}

/** Everything is stored once the offer and all that followed it is. */
function settled(saving: Saving): Saving {
  const { connected, offered, sent, stored } = saving
  return connected && offered && stored >= sent ? { ...saving, unsaved: 0 } : saving
}

export function savingStatus({ connected, unsaved, refused }: Saving): SavingStatus {
  if (!connected) return 'offline'
  if (unsaved === 0) return 'saved'
  return refused ? 'not-saved' : 'saving'
}
