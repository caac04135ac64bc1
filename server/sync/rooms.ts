import { type DocumentRef, documentName } from '../../lib/workshop/document.ts'
import type { Limits } from './limits.ts'
import { openRoom, type Room, type RoomParts } from './room.ts'

type Parts = Omit<RoomParts, 'compactAfterRows' | 'onBroken'> & { limits: Limits }

/** Rows that are worth a snapshot when the document leaves memory. */
const rowsAtUnload = 20

/** The documents in memory. Each is loaded once, whole, and leaves when nobody has used it for a while. */
export function createRooms({ limits, ...parts }: Parts) {
  const { logger, metrics } = parts
  const rooms = new Map<string, Promise<Room>>()
  const lastUse = new Map<string, number>()
  let unloading = false

  function open(ref: DocumentRef): Promise<Room> {
    const name = documentName(ref)
    lastUse.set(name, Date.now())
    const known = rooms.get(name)
    if (known) return known
    const begun = performance.now()
    /** It turned out unreadable after sockets were let in: whoever comes next has it loaded anew. */
    const onBroken = () => {
      if (rooms.get(name) === room) drop(name)
    }
    const room = openRoom(ref, name, { ...parts, compactAfterRows: limits.rows, onBroken })
    rooms.set(name, room)
    room.then(
      () => {
        metrics.loads.inc()
        metrics.loadSeconds.inc((performance.now() - begun) / 1000)
      },
      (err: unknown) => {
        logger.error({ err, document: name }, 'document not loaded')
        drop(name)
      },
    )
    return room
  }

  function drop(name: string): void {
    rooms.delete(name)
    lastUse.delete(name)
  }

  async function unloadIdle(): Promise<void> {
    if (unloading) return
    unloading = true
    await unloadEach().finally(() => {
      unloading = false
    })
  }

  async function unloadEach(): Promise<void> {
    for (const [name, opening] of rooms) {
      if (Date.now() - (lastUse.get(name) ?? 0) < limits.idle) continue
      const room = await opening.catch(() => undefined)
      if (!room) continue
      if (room.listeners.size > 0) {
        lastUse.set(name, Date.now())
        continue
      }
      if (Date.now() - (lastUse.get(name) ?? 0) < limits.idle) continue
      await room.compact(rowsAtUnload).catch((err: unknown) => logger.warn({ err, document: name }, 'not compacted'))
      // Somebody may have come while it was compacted.
      if (room.listeners.size > 0 || !room.isSettled() || Date.now() - (lastUse.get(name) ?? 0) < limits.idle) continue
      drop(name)
      room.dispose()
    }
  }

  const sweep = setInterval(() => void unloadIdle(), Math.max(100, limits.idle / 3))

  return {
    open,
    size: () => rooms.size,
    /** Takes the documents of a workshop out of memory, after `close` has closed their sockets. */
    async discard(workshop: string): Promise<void> {
      for (const [name, opening] of rooms) {
        const room = await opening.catch(() => undefined)
        if (room?.ref.workshop !== workshop) continue
        await room.whenStored(() => undefined).catch(() => undefined)
        drop(name)
        room.dispose()
      }
    },
    close: () => clearInterval(sweep),
  }
}
