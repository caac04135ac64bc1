/** Between two tries while the browser says nothing of the network, in ms. */
const pause = 3000

/**
 * Code that comes after the page: fetched until it is there, at once when the network comes back. A part of a page that
 * opens while the network is gone waits for its code instead of breaking the page. Never rejects; calls `onMissing` at
 * the first try that failed.
 */
export async function untilLoaded<Loaded>(load: () => Promise<Loaded>, onMissing?: () => void): Promise<Loaded> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await load()
    } catch {
      if (tries === 0) onMissing?.()
      await networkOrPause()
    }
  }
}

function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timeout)
      window.removeEventListener('online', go)
      resolve()
    }
    const timeout = setTimeout(go, pause)
    window.addEventListener('online', go)
  })
}
