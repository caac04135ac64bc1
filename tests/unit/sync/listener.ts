import type { Listener } from '../../../server/sync/listener.ts'

/** A listener that notes what it is given. */
export function noting(memberId = 'ada') {
  const got = { relayed: [] as Buffer[], sent: [] as Buffer[], stored: [] as number[], closes: [] as number[] }
  const listener: Listener = {
    memberId,
    relay: (frames) => void got.relayed.push(...frames),
    send: (frame) => void got.sent.push(frame),
    acknowledge: (count) => void got.stored.push(count),
    notStored: () => undefined,
    close: (code) => void got.closes.push(code),
  }
  return { listener, got }
}
