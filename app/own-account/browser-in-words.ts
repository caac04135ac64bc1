const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** What a browser calls itself, as people know it: "Firefox on Windows". The order matters: most name others too. */
export function browserInWords(agent: string): string {
  const found = (names: readonly (readonly [string, string])[]) => names.find(([mark]) => agent.includes(mark))?.[1]
  const browser = found(browsers) ?? 'Another browser'
  const system = found(systems)
  return system ? `${browser} on ${system}` : browser
}
