/**
 * Clause identifiers of a requirements document: "8.5.1.2", "A.5.1", "R1.2", "7.5.3 b)". They are ordered as the
 * document is: numbers by value, a clause before its sub-clauses, list letters before sub-clauses, annexes at the end.
 */
const form = /^(?=.*\d)[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*(?: ?[a-z]\))?$/u

/** A clause number alone, without words or a section sign around it. */
export const isClause = (text: string): boolean => form.test(text)

const partsOf = (clause: string): string[] => clause.match(/\d+|\p{L}+/gu) ?? []

/** Rank of the kind of part: list letters (a), numbers, annex letters (A). */
const rankOf = (part: string): number => (/^\d/.test(part) ? 1 : /^\p{Ll}/u.test(part) ? 0 : 2)

/** Order of two clauses in their document, for sorting; 0 for two spellings of the same clause. */
export function compareClauses(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const difference = rankOf(part) - rankOf(other) || compareParts(part, other)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function compareParts(a: string, b: string): number {
  if (/^\d/.test(a)) return Number(a) - Number(b)
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a clause is the other one or a part of it: 8.5.1.2 is within 8.5.1, and 8.5.10 is not. */
export function isWithin(clause: string, whole: string): boolean {
  if (!clause.startsWith(whole)) return false
  // Where the shorter one ends, a number or a word of the longer one must not go on.
  return clause.length === whole.length || !/^(?:\d\d|\p{L}\p{L})/u.test(clause.slice(whole.length - 1))
}
