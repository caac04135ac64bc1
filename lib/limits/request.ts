/** What one request to the API may be at most. */
export const requestLimits = {
  /** Calls together in one request: more than any page makes at once. */
  calls: 32,
  /** Bytes of the body: a model file with what surrounds it. */
  bytes: 2 * 1024 * 1024,
}

export const requestRefusals = {
  calls: `A request holds at most ${requestLimits.calls} calls. Send the rest in another one.`,
  bytes: `A request may have ${requestLimits.bytes / 1024 / 1024} MB. Send less at once.`,
}
