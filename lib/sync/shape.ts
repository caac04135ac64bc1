/**
 * What a shared document may hold, so that every page can draw it and every copy can be walked, by browsers with a small
 * stack too. The server takes no update that goes beyond; pages keep their texts well within.
 */
export const documentShape = {
  /** Elements inside one another. A list in a list in a table takes about ten. */
  depth: 100,
  /** Attributes of an element. */
  attributes: 64,
  /** Keys of a map. A ballot has one for each item and round. */
  entries: 20_000,
  /** Texts and maps of one document. A worksheet has two for each attribute it rates, or part of one. */
  roots: 1000,
  /** Letters in the name of an element, an attribute, a mark, a key or a text. */
  name: 200,
  /** Letters and numbers in the value of an attribute, a mark or a key, all that it holds taken together. */
  value: 64 * 1024,
  /** Objects and lists inside one another in such a value. */
  valueDepth: 16,
  /** How much one client id may write, in letters. Beyond about 2^53 numbers are not exact any more. */
  clock: 2 ** 40,
} as const

/** Whether a plain value is within these bounds. Walks without recursion: the value may be anybody's. */
export function isValueInShape(value: unknown): boolean {
  let size = 0
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > documentShape.valueDepth) return false
    const inner: unknown[] = []
    for (const part of level) {
      size += typeof part === 'string' ? part.length + 1 : 1
      if (size > documentShape.value) return false
      if (Array.isArray(part)) for (const one of part) inner.push(one)
      else if (part !== null && typeof part === 'object') {
        for (const [key, one] of Object.entries(part)) {
          size += key.length
          inner.push(one)
        }
      }
    }
    level = inner
  }
  return true
}
