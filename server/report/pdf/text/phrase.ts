import type { Phrase } from '../../../../lib/report/text/phrase.ts'
import { type Span, type StyleName, span } from './span.ts'

/** A sentence with its term in bold. */
export function phrased({ term, says }: Phrase, style: StyleName = 'body'): Span[] {
  return [...(term ? [span(`${term} `, 'strong')] : []), span(says, style)]
}
