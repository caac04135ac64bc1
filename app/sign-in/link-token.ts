/** The token behind `#` in the address of a link that was sent by e-mail; empty when it is not there. */
export function linkToken(): string {
  return window.location.hash.slice(1)
}
