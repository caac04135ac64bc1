/**
 * Messages on the wire. 0, 1 and 3 are the y-websocket protocol; 110 and 111 are Assay's and go only to clients that
 * ask for them with `?ack=1`. Their number counts the content messages (sync step 2 and update, empty ones too) that
 * this socket has sent since it opened.
 *
 *   110, varUint n            the first n are stored
 *   111, varUint n, string    those up to the n-th could not be stored yet, and why; the server keeps trying
 */
export const messageTypes = { sync: 0, awareness: 1, queryAwareness: 3, stored: 110, notStored: 111 } as const

export const syncTypes = { step1: 0, step2: 1, update: 2 } as const
