import type { IncomingMessage } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'

/**
 * Whether a request names this server. With ASSAY_URL the proxy before it decides. Without, only names that nobody else
 * can give us are known: a page of another site whose name leads here (DNS rebinding) is not answered.
 */
export function isKnownHost({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: URL | undefined): boolean {
  if (publicUrl) return true
  const name = nameIn(headers.host ?? '')
  return name !== undefined && (isLocal(name) || ownNames().includes(name))
}

export const unknownHost =
  'Assay does not know itself by this name. Start it with ASSAY_URL set to the address that people use, such as ASSAY_URL=https://assay.example.org.\n'

/** The name of a Host header without its port, an address of version 6 without its brackets. */
function nameIn(host: string): string | undefined {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '').toLowerCase()
  } catch {
    return undefined
  }
}

function isLocal(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d+){3}$/.test(name)
}

/** Names and addresses of this machine as they are now: a laptop changes networks. */
function ownNames(): string[] {
  const name = hostname().toLowerCase()
  const [short = name] = name.split('.')
  const addresses = Object.values(networkInterfaces()).flatMap((of) => (of ?? []).map(({ address }) => address))
  return [name, short, `${short}.local`, ...addresses.map((address) => address.toLowerCase())]
}
