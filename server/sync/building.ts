/** How long it may wait for want of anybody who needs it, and once it is due, so that answers leave before, ms. */
const patience = { longest: 2000, due: 50 }

/**
 * Something that takes long to make and holds up everybody meanwhile: made when it is first needed, and before long in
 * any case. What failed once fails for good, with the same error.
 */
export function createBuilding<T>(build: () => T, failed: (error: unknown) => void) {
  let make = build
  let built: { value: T } | undefined
  let failure: { error: unknown } | undefined
  let waiting: (() => void)[] = []
  let timer = setTimeout(attempt, patience.longest)
  let isDue = false

  function attempt(): void {
    try {
      need()
    } catch {
      // Whoever has to know was told.
    }
  }

  function need(): T {
    if (built) return built.value
    if (failure) throw failure.error
    clearTimeout(timer)
    try {
      built = { value: make() }
    } catch (error) {
      failure = { error }
      waiting = []
      failed(error)
      throw error
    }
    const ready = waiting
    waiting = []
    for (const run of ready) run()
    return built.value
  }

  return {
    need,
    /** What was made is of no use any more: makes it anew, in another way. */
    remake(again: () => T): void {
      built = undefined
      make = again
      attempt()
      make = build
    },
    isBuilt: () => built !== undefined,
    /** Runs once it is built, without asking for it; never when it can't be. */
    whenBuilt(run: () => void): void {
      if (built) run()
      else waiting.push(run)
    },
    /** Has it made in a moment. */
    due(): void {
      if (isDue || built || failure) return
      isDue = true
      clearTimeout(timer)
      timer = setTimeout(attempt, patience.due)
    },
    stop: () => clearTimeout(timer),
  }
}
