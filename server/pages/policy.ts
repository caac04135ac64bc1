import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

type PagePolicy = {
  /** What scripts and styles that stand in the page itself have to bear; new for each page. */
  nonce: string
  /** The Content-Security-Policy of the page. */
  header: string
}

/**
 * What a page may load and do: scripts and styles of this server, or written by it into this page; pictures of its own;
 * connections to nobody else; within no other site. `development` adds what reloading needs.
 */
export function pagePolicy(host: string | undefined, { development = false } = {}): PagePolicy {
  const nonce = randomBytes(16).toString('base64')
  const own = `'self' 'nonce-${nonce}'`
  // Not every browser takes 'self' for sockets; what is no name of a host has no place in a header.
  const sockets = host !== undefined && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  const directives = {
    'default-src': "'none'",
    'script-src': development ? "'self' 'unsafe-inline' 'unsafe-eval'" : own,
    'style-src': development ? "'self' 'unsafe-inline'" : own,
    // Sizes and colours of charts are attributes; they can load nothing.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self'${sockets}`,
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }
  const header = Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
  return { nonce, header }
}

/** The name under which the page is told its nonce. */
const nonceHeader = 'x-nonce'

/** Hands the policy to what renders the page, in place of anything a client says there. */
export function tellPolicy({ headers }: IncomingMessage, { nonce, header }: PagePolicy): void {
  headers['content-security-policy'] = header
  headers[nonceHeader] = nonce
  delete headers['content-security-policy-report-only']
}
