import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The network address of whoever asks, for rate limits. Behind proxies it is what the outermost of those we trust saw:
 * each adds who it was asked by at the end of X-Forwarded-For, so what stands before those is the caller's own word and
 * is not believed. Without that header, or with less in it than there are proxies, it is the other end of the socket.
 */
export function addressOf(
  {
    headers,
    socket,
  }: Pick<IncomingMessage, 'headers'> & {
    socket: { remoteAddress?: string | undefined }
  },
  trustedProxies: number,
): string {
  const direct = socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const seen = bare(forwarded.at(-trustedProxies) ?? '')
  return isIP(seen) === 0 ? direct : seen
}

/** Without the port that some proxies add. */
function bare(written: string): string {
  const [, inBrackets, withPort] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(written.trim()) ?? []
  return inBrackets ?? withPort ?? written.trim()
}
