import type { Span, Spans } from '../../../lib/report/block.ts'
import { cutLongWords, isolated, ownDirection } from './text.ts'

/** Text for the template: a string, or a record that says its manner. `spans.typ` draws it. */
export type Piece =
  | string
  | { kind: 'cut' | 'line' }
  | { kind: 'strong' | 'soft' | 'code' | 'person' | 'plain'; text: string; european?: true }
  | { kind: 'rating'; text: string; ramp: number; colour?: string }
  | { kind: 'reference'; to: string; text: string }
export type Pieces = string | Piece[]

/** What pieces are made with. */
export type Setting = {
  /** Headings that can be referred to. */
  ids: ReadonlySet<string>
  /** Which way the document runs. */
  direction: 'ltr' | 'rtl'
  /** Letters that no font draws. */
  missing: ReadonlySet<string>
  /** Whether the product's own font draws a word whole. */
  isOwn: (text: string) => boolean
}

export function piecesOf(spans: Spans, setting: Setting): Pieces {
  const pieces = spans.flatMap((span) => pieceOf(span, setting))
  const [first] = pieces
  return pieces.length === 1 && typeof first === 'string' ? first : pieces
}

export function textPieces(text: string, setting: Setting): Pieces {
  return piecesOf([{ kind: 'text', text }], setting)
}

/** Text that runs against the document as a whole, such as a remark in Arabic in an English report, says so. */
export function directed(spans: Spans, setting: Setting): { text: Pieces; direction?: 'ltr' | 'rtl' } {
  const text = piecesOf(spans, setting)
  const direction = ownDirection(spans.map((span) => (span.kind === 'text' ? span.text : '')).join(''))
  return direction === null || direction === setting.direction ? { text } : { text, direction }
}

function pieceOf(span: Span, setting: Setting): Piece[] {
  switch (span.kind) {
    case 'text':
      return worded(span.text, span.weight ?? 'plain', setting)
    case 'person':
      return worded(isolated(span.name, setting.direction), 'person', setting)
    case 'rating':
      return [{ kind: 'rating', text: printable(span.symbol, setting), ramp: Math.min(1, Math.max(0, span.ramp)) }]
    case 'code':
      return [
        ...interleaved(printable(span.text, setting).match(/.{1,6}/gsu) ?? [], (text) => ({ kind: 'code', text })),
      ]
    case 'reference':
      return setting.ids.has(span.to)
        ? [{ kind: 'reference', to: span.to, text: printable(span.text, setting) }]
        : worded(span.text, 'plain', setting)
    case 'line-break':
      return [{ kind: 'line' }]
  }
}

function worded(text: string, kind: 'plain' | 'strong' | 'soft' | 'person', setting: Setting): Piece[] {
  return printable(text, setting)
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ kind: 'line' as const }]),
      ...interleaved(cutLongWords(line), (part) => manner(part, kind, setting)),
    ])
}

/** A word that the product's font draws in part only is set in the other font as a whole, with its neighbours. */
function manner(text: string, kind: 'plain' | 'strong' | 'soft' | 'person', { isOwn }: Setting): Piece {
  const own = isOwn(text)
  return kind === 'plain' && own ? text : { kind, text, ...(!own && { european: true }) }
}

function interleaved(parts: readonly string[], made: (part: string) => Piece): Piece[] {
  return parts
    .filter((part) => part !== '')
    .flatMap((part, index) => (index === 0 ? [made(part)] : [{ kind: 'cut' }, made(part)]))
}

/** What can be printed of a text: without signs that steer machines, and � for a letter that no font has. */
export function printable(text: string, { missing }: Pick<Setting, 'missing'>): string {
  const plain = cleaned(text)
  return missing.size === 0 ? plain : [...plain].map((letter) => (missing.has(letter) ? '\ufffd' : letter)).join('')
}

/** PDF/UA and PDF/A refuse control characters, byte order marks and halves of surrogate pairs. */
export function cleaned(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\ufeff]/gu, (sign) => (sign === '\n' ? sign : ''))
}
