import * as decoding from 'lib0/decoding'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { type PresenceEntry, presenceFrame } from './frame.ts'
import type { Listener } from './listener.ts'

export type Presence = ReturnType<typeof createPresence>

/** Who somebody is in a room, as the server knows it from their session. */
export type PresentMember = { id: string; name: string; role: string }

type Held = PresenceEntry & { owner: Listener; memberId: string }

const broadcastEveryMs = 30
const rememberedClocks = 2000
const nobody = 'null'

/**
 * Presence of a room, kept as the bytes to pass on. A socket speaks for one client id, the first it announces; the
 * same member may take that over by reconnecting. Whoever speaks, the server says who they are.
 * y-websocket clients send back what they are told of others: entries for others are passed over, not refused, and
 * those that were not told are reported as forged.
 */
export function createPresence(listeners: Set<Listener>) {
  const held = new Map<number, Held>()
  const spokenFor = new Map<Listener, number>()
  /** The clock last told of each client id, also of those who left: clients ignore what does not exceed it. */
  const told = new Map<number, number>()
  let changed = new Map<number, PresenceEntry>()
  let timer: NodeJS.Timeout | undefined
  let lastBroadcast = 0

  function broadcast(): void {
    timer = undefined
    lastBroadcast = Date.now()
    const frame = presenceFrame([...changed.values()])
    changed = new Map()
    for (const listener of listeners) listener.relay([frame])
  }

  function change(entry: PresenceEntry): void {
    told.delete(entry.clientId)
    told.set(entry.clientId, entry.clock)
    const [oldest] = told.keys()
    if (told.size > rememberedClocks && oldest !== undefined) told.delete(oldest)
    changed.set(entry.clientId, entry)
    timer ??= setTimeout(broadcast, Math.max(0, lastBroadcast + broadcastEveryMs - Date.now()))
  }

  function drop({ clientId, clock }: Held): void {
    held.delete(clientId)
    change({ clientId, clock: clock + 1, state: nobody })
  }

  function mayClaim(owner: Listener, member: PresentMember, clientId: number): boolean {
    const own = spokenFor.get(owner)
    if (own !== undefined) return own === clientId
    const current = held.get(clientId)
    return current === undefined || current.memberId === member.id
  }

  return {
    /** Takes an awareness message; returns the code to close with when its own entry is too large or unreadable. */
    receive(
      owner: Listener,
      member: PresentMember,
      body: Uint8Array,
      limit: number,
      onForged: () => void,
    ): number | undefined {
      for (const { clientId, clock, state } of readEntries(body)) {
        const current = held.get(clientId)
        if (!mayClaim(owner, member, clientId)) {
          if (current && clock > current.clock) onForged()
          continue
        }
        if (state === nobody) {
          if (current?.owner === owner) drop(current)
          continue
        }
        if (state.length > limit) return closeCodes.tooLarge
        const shown = stamp(state, member)
        if (shown === undefined) return closeCodes.malformed
        if (current && current.owner !== owner) spokenFor.delete(current.owner)
        spokenFor.set(owner, clientId)
        const last = told.get(clientId) ?? -1
        const entry = { clientId, clock: clock > last ? clock : last + 1, state: shown, owner, memberId: member.id }
        if (current?.owner === owner && current.state === shown && clock <= last) continue
        held.set(clientId, entry)
        change(entry)
      }
      return undefined
    },

    holderOf: (clientId: number) => held.get(clientId)?.memberId,

    /** Everybody who is present, for a newcomer; undefined when nobody is. */
    snapshot: () => (held.size > 0 ? presenceFrame([...held.values()]) : undefined),

    /** A socket closed: those it spoke for are gone, unless a newer socket has taken them over. */
    leave(owner: Listener): void {
      const clientId = spokenFor.get(owner)
      const entry = clientId === undefined ? undefined : held.get(clientId)
      if (entry?.owner === owner) drop(entry)
      spokenFor.delete(owner)
    },

    dispose: () => clearTimeout(timer),
  }
}

/** The client's state with `user` set from the session; undefined when it is no JSON object. */
function stamp(state: string, member: PresentMember): string | undefined {
  try {
    const value: unknown = JSON.parse(state)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
    return JSON.stringify({ ...value, user: member })
  } catch {
    return undefined
  }
}

function* readEntries(body: Uint8Array): Generator<PresenceEntry> {
  const decoder = decoding.createDecoder(body)
  const count = decoding.readVarUint(decoder)
  for (let index = 0; index < count; index++) {
    yield {
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    }
  }
}
