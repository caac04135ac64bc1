import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '../config.ts'

type Headers = Readonly<Record<string, string>>

/**
 * What every answer bears, be it a page, the API, a file or an error (OWASP Secure Headers Project): taken for what it
 * says it is, shown within no other site, its address told to none, sharing no process with another site.
 */
const everyAnswer: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone'],
    ...['midi', 'payment', 'serial', 'usb', 'browsing-topics'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
}

/** For what only the one who asked may see: kept by nobody on the way, found by no search. */
const noStore: Headers = { 'Cache-Control': 'private, no-store' }
const unlisted: Headers = { 'X-Robots-Tag': 'noindex, nofollow' }
/** What is data is never a page, and could do nothing if it were taken for one. */
const noPage: Headers = { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" }
/** Two years, as lists of such sites ask for. Over plain HTTP browsers pass it over, and it would be a lie. */
const overTls: Headers = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }

/** Pages that a search engine may list. All others are for those who have their link, or are signed in. */
const listedPages = new Set(['/', '/demo', '/verify'])
const builtFiles = '/_next/static/'
/** Answers of the server itself, which are no pages. */
const data = /^\/(?:api\/|healthz$|readyz$|metrics$)/

/** The headers of the answer to a path, before whoever answers adds what is their own. */
export function headersFor(path: string, { publicUrl }: Pick<Config, 'publicUrl'>): Headers {
  return {
    ...everyAnswer,
    ...(publicUrl?.protocol === 'https:' && overTls),
    ...(data.test(path) && { ...noStore, ...noPage }),
    ...(!listedPages.has(path) && !path.startsWith(builtFiles) && unlisted),
  }
}

/** Puts them on an answer that has not begun. */
export function putHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  config: Pick<Config, 'publicUrl'>,
): void {
  for (const [name, value] of Object.entries(headersFor(pathOf(request), config))) response.setHeader(name, value)
}

export function pathOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const [path = '/'] = url.split('?')
  return path
}

/** The refusal of an upgrade, which is written by hand: there is no answer to put headers on yet. */
export function refusedUpgrade(status: 400 | 403 | 404, words: string): string {
  const headers = { ...everyAnswer, ...noStore, ...noPage, Connection: 'close', 'Content-Length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${words}\r\n${lines.join('')}\r\n`
}

/** The name a download is saved under: letters without their marks, digits and hyphens alone, whatever it is made of. */
export function savedAs(name: string, ending: string): Headers {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
  return { 'Content-Disposition': `attachment; filename="${plain || 'assay'}.${ending.replace(/[^a-z0-9]/g, '')}"` }
}
