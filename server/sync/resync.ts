/** A client that still leaves gaps after so many tries is closed and joins afresh. */
const mostTries = 3

/**
 * A client that left out something its updates build on is asked for everything again. Until it has answered with a
 * step 2 that leaves no gap, nothing it sends is acknowledged: a later message would acknowledge those before it.
 */
export function createResync() {
  let tries = 0
  return {
    /** Something is missing: whether to ask for it once more. */
    mayAsk(): boolean {
      tries += 1
      return tries <= mostTries
    },
    /** A message left no gap; whether it may be acknowledged. */
    mayAcknowledge(isStepTwo: boolean): boolean {
      if (isStepTwo) tries = 0
      return tries === 0
    },
  }
}
