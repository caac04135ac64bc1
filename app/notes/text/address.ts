const safe = new Set(['http:', 'https:', 'mailto:'])

/** A web or mail address as a link may carry it; undefined for what runs code, opens an application, or is none. */
export function safeAddress(typed: string): string | undefined {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return undefined
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : text.includes('@') ? `mailto:${text}` : `https://${text}`
  try {
    const { protocol, href } = new URL(whole)
    return safe.has(protocol) ? href : undefined
  } catch {
    return undefined
  }
}
