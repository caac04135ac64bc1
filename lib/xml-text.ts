/**
 * A text as XML 1.0 can hold it (section 2.2, Char): a control character, half of a surrogate pair or a non-character
 * becomes the replacement character, so that a reader sees that something stood there.
 */
export function heldByXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
