type Waiting = { run: () => void; fail: (error: Error) => void }

/**
 * Order between what is stored and what is asked. A join or a read waits until everything applied is stored; what
 * arrives meanwhile waits behind it, so that a busy room can't put it off for ever.
 */
export function createGate(isSettled: () => boolean) {
  let waiting: Waiting[] = []
  let inbox: (() => void)[] = []
  let held = false

  function openDoor(): void {
    const arrived = inbox
    inbox = []
    for (const work of arrived) enter(work)
  }

  function enter(work: () => void): void {
    if (held || waiting.length > 0) inbox.push(work)
    else work()
  }

  /** Everything gathered may be stored now: answers who waited, then lets in what waited behind them. */
  function settle(): void {
    if (held || !isSettled()) return
    const ready = waiting
    waiting = []
    for (const { run } of ready) run()
    openDoor()
  }

  return {
    enter,

    /** Runs when everything applied is stored; rejects when it could not be stored. */
    whenStored<T>(run: () => T): Promise<T> {
      return new Promise((resolve, reject) => {
        const answer = () => {
          try {
            resolve(run())
          } catch (error) {
            reject(error)
          }
        }
        if (!held && isSettled()) answer()
        else waiting.push({ run: answer, fail: reject })
      })
    },

    settle,

    fail(error: Error): void {
      const refused = waiting
      waiting = []
      for (const { fail } of refused) fail(error)
      openDoor()
    },

    /** Nothing is let in or answered until it is released, whatever is stored meanwhile. */
    hold(): void {
      held = true
    },
    release(): void {
      held = false
      if (waiting.length > 0) settle()
      else openDoor()
    },
    isHeld: () => held,
  }
}
