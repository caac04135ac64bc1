import { heldByXml } from '../../xml-text.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Text on one line, as XML can hold it, without the marks that change the direction of what stands beside them: a
 * drawing sets each text apart.
 */
export function plainLine(text: string): string {
  const line = text.replace(/[\s\u0085]+/gu, ' ').replace(/[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, '')
  return heldByXml(line).trim()
}

/** As text or the value of an attribute in XML. */
export function xmlText(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (found) => entities[found] ?? '')
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element; what it holds is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shortNumber(value) : xmlText(value)}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** A hundredth of a pixel is enough, and equal numbers are written equally everywhere. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 100) / 100)
}
