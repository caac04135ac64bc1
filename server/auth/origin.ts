import type { IncomingMessage } from 'node:http'
import { DomainError } from '../../lib/errors.ts'

/** Address the caller used, without a trailing slash: the configured one, else what the Host header says. */
export function originOf(request: IncomingMessage, publicUrl: URL | undefined): string {
  return publicUrl?.origin ?? `http://${request.headers.host ?? 'localhost'}`
}

/**
 * Whether a request that carries cookies may act on them: browsers send Origin with every WebSocket upgrade and every
 * POST, and a foreign page can't forge it. No Origin at all is no browser.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: URL | undefined): boolean {
  const { origin } = request.headers
  return origin === undefined || origin === originOf(request, publicUrl)
}

/** Throws `forbidden` for a request that a page of another site sent with our cookies. */
export function refuseOtherSites(request: IncomingMessage, publicUrl: URL | undefined): void {
  if (!isOwnOrigin(request, publicUrl)) throw new DomainError('forbidden', otherSite)
}

export const otherSite = 'Requests from other sites are refused.'
