/**
 * A value as canonical JSON: keys in code-unit order, no white space, so that equal values give equal bytes and a hash
 * over them can be checked elsewhere (RFC 8785, for values without exotic numbers: plain JSON numbers print alike).
 * Throws on what JSON can't hold: undefined in an array, functions, NaN, infinities.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`Not a JSON value: ${String(value)}`)
}
