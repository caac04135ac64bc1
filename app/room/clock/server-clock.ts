import { type ClockOffset, likelyOffset, narrowOffset, untilTellingMoment } from '@/lib/workshop/timer'

/**
 * The server's clock, read off the `Date` header of a few small answers. One for the page: it is learnt when first
 * used and again when the network comes back, for a device may have slept and been set in between.
 */
const questions = 7
let known: ClockOffset | undefined
let learning = false
const listeners = new Set<() => void>()

/** How far the server's clock is ahead of this device's, in ms; 0 until it is known. */
export function clockOffset(): number {
  return likelyOffset(known)
}

export function serverNow(): number {
  return Date.now() + clockOffset()
}

/** Calls back when the offset is known better; starts learning it with the first subscriber. */
export function subscribeToClock(onChange: () => void): () => void {
  listeners.add(onChange)
  learn()
  window.addEventListener('online', relearn)
  return () => {
    listeners.delete(onChange)
    if (listeners.size === 0) window.removeEventListener('online', relearn)
  }
}

function relearn(): void {
  learning = false
  learn()
}

function learn(): void {
  if (learning) return
  learning = true
  ask(questions).catch(() => {
    learning = false
  })
}

async function ask(times: number): Promise<void> {
  const askedAt = Date.now()
  const answer = await fetch('/healthz', { method: 'HEAD', cache: 'no-store' })
  const answeredAt = Date.now()
  const serverSecond = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(serverSecond)) return
  known = narrowOffset(known, { askedAt, answeredAt, serverSecond })
  for (const listener of listeners) listener()
  if (times <= 1) return
  const wait = untilTellingMoment(known, answeredAt)
  await new Promise((resolve) => setTimeout(resolve, wait))
  return ask(times - 1)
}
