import type { Page } from '@playwright/test'

/*
 * What runs in the pages: when a key was pressed in one, and when a change was painted in another. Both read the same
 * machine's clock: timeOrigin + now() in each.
 */

declare global {
  interface Window {
    keyTimes: number[]
    paintTimes: number[]
    interactions: Map<number, number>
  }
}

/** Keeps the time of every key, as the browser stamped it. */
export function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.keyTimes = []
    window.addEventListener('keydown', ({ timeStamp }) => window.keyTimes.push(performance.timeOrigin + timeStamp), {
      capture: true,
    })
  })
}

/** Keeps when each further character of an element's text was painted. */
export function watchText(page: Page, selector: string): Promise<void> {
  return page.evaluate((selector) => {
    const watched = document.querySelector(selector)
    if (!watched) throw new Error(`Nothing is ${selector}.`)
    window.paintTimes = []
    // Carets of the others carry their names, which nobody wrote.
    const length = () => {
      const names = [...watched.querySelectorAll('[aria-hidden=true]')].map(({ textContent }) => textContent ?? '')
      return (watched.textContent?.length ?? 0) - names.join('').length
    }
    const before = length()
    new MutationObserver(() => {
      const characters = length() - before
      requestAnimationFrame(() => {
        // A task after the frame's callbacks runs when the frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const at = performance.timeOrigin + performance.now()
          while (window.paintTimes.length < characters) window.paintTimes.push(at)
        }
        port2.postMessage(null)
      })
    }).observe(watched, { childList: true, characterData: true, subtree: true })
  }, selector)
}

/** When a text is in an element and when it has been painted there; the machine's time in ms. */
export function shown(page: Page, selector: string, text: string): Promise<{ there: number; painted: number }> {
  return page.evaluate(
    ({ selector, text }) =>
      new Promise<{ there: number; painted: number }>((resolve) => {
        const now = () => performance.timeOrigin + performance.now()
        const look = () => {
          if (!document.querySelector(selector)?.textContent?.includes(text)) return
          observer.disconnect()
          const there = now()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve({ there, painted: now() })
            port2.postMessage(null)
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true })
        look()
      }),
    { selector, text },
  )
}

/** Keeps the ms of each interaction until the next paint (Event Timing; below 16 ms the browser keeps none). */
export function watchInteractions(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.interactions = new Map()
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming) || entry.interactionId === 0) continue
        const known = window.interactions.get(entry.interactionId) ?? 0
        window.interactions.set(entry.interactionId, Math.max(known, entry.duration))
      }
    })
    const options: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
    observer.observe(options)
  })
}
