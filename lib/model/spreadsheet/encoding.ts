import { DomainError } from '../../errors.ts'

/** What Windows-1252 has where ISO 8859-1 has control characters, from 0x80; nothing where neither has a sign. */
const c1 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/**
 * The text of a file of comma-separated values or JSON: UTF-8, UTF-16, or Windows-1252, which Excel writes where it says
 * nothing. Throws `invalid` for what is none of them. The table is our own: what a runtime calls Windows-1252 differs.
 */
export function decodedText(name: string, bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw unreadable(name)
  }
  const order = wideOrder(bytes)
  const text = order ? wideText(name, bytes, order) : (utf8(bytes) ?? windows(name, bytes))
  // A zero byte, or other control characters than tabs and line ends, are in no text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe]/.test(text)) throw unreadable(name)
  return text.replace(/^\ufeff/, '')
}

type Order = 'little' | 'big'

/** The order of bytes in UTF-16: by its mark, or since every second byte of the beginning is zero, as in Latin letters. */
function wideOrder(bytes: Uint8Array): Order | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big'
  const start = [...bytes.subarray(0, 400)]
  const zeros = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length
  const many = start.length * 0.3
  if (zeros(1) > many && zeros(0) === 0) return 'little'
  return zeros(0) > many && zeros(1) === 0 ? 'big' : undefined
}

function wideText(name: string, bytes: Uint8Array, order: Order): string {
  if (bytes.length % 2 === 1) throw unreadable(name)
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    pieces.push(String.fromCharCode(order === 'little' ? first + second * 256 : first * 256 + second))
  }
  const text = pieces.join('')
  if (/\p{Surrogate}/u.test(text)) throw unreadable(name)
  return text
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function windows(name: string, bytes: Uint8Array): string {
  const signs: string[] = []
  for (const byte of bytes) {
    const sign = byte >= 0x80 && byte < 0xa0 ? c1.charAt(byte - 0x80) : String.fromCharCode(byte)
    if (sign === '\0') throw unreadable(name)
    signs.push(sign)
  }
  return signs.join('')
}

function unreadable(name: string): DomainError {
  return new DomainError(
    'invalid',
    `The letters of ${name} are in an encoding that can’t be told. Save it as UTF-8 (in Excel: “CSV UTF-8”), and choose it again.`,
  )
}
