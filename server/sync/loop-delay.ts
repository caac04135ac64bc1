import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How long the event loop lets work wait: the 99th percentile since it was last read, in seconds. */
export function watchLoopDelay() {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    read(): number {
      const seconds = delay.percentile(99) / 1e9
      delay.reset()
      return seconds
    },
    stop: () => delay.disable(),
  }
}
