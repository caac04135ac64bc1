import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a proxy adds: what it hands on comes from somewhere else, whoever it is for. */
const signsOfProxy = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }

/** Whether somebody may read the metrics: they have the token, or are on this machine and come through no proxy. */
export function mayReadMetrics({ headers, socket }: Asking, token: string | undefined): boolean {
  if (token !== undefined && isSame(headers.authorization ?? '', `Bearer ${token}`)) return true
  const proxied = signsOfProxy.some((name) => headers[name] !== undefined)
  return !proxied && loopback.test(socket.remoteAddress ?? '')
}

export const metricsRefusal =
  'Metrics are for those who run this server: ask from the machine itself, or set ASSAY_METRICS_TOKEN and send it as “Authorization: Bearer …”.\n'

function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
