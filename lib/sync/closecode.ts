/**
 * Why the server closed a socket. Clients of y-websocket treat 4400–4499 as final and retry on everything else.
 * 1009 is the WebSocket layer's own (RFC 6455, 7.4.1), for a frame it does not even read.
 */
export const closeCodes = {
  signIn: 4401,
  forbidden: 4403,
  notFound: 4404,
  tooLarge: 4413,
  malformed: 4422,
  frameTooLarge: 1009,
  restarting: 1012,
  tryLater: 1013,
  notLoaded: 4503,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** What happened and what to do, for the person whose socket was closed. */
export const closeSentences: Record<CloseCode, string> = {
  4401: 'You are not signed in any more. Sign in again; what you wrote is kept on this device.',
  4403: 'Your role does not allow this. The page was brought back to what the room sees.',
  4404: 'This workshop is not open to you any more. Ask the lead assessor for an invitation.',
  4413: 'This is more than a note can hold. Shorten it, or put the text into a document and name it here.',
  4422: 'This page sent something the server could not read. Reload it.',
  1009: 'This is more than the server takes at once. Shorten it, or put the text into a document and name it here.',
  1012: 'The server is restarting. You will be connected again in a moment.',
  1013: 'The server is busy. You will be connected again in a moment.',
  4503: 'This document could not be loaded. You will be connected again in a moment.',
}
