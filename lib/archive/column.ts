/**
 * How a column of a table goes into an archive and out of it. `id` is the row's own identifier, `ref` one of another
 * row of the archive, `person` one of the people. `json` may name identifiers, which change where a copy gets new ones;
 * `frozen` is kept to the byte, since a hash was made of it. `file` lies in an entry of its own.
 */
export type Column = (
  | { kind: 'id' | 'text' | 'json' | 'frozen' | 'document' | 'integer' | 'share' | 'flag' | 'date' | 'person' }
  | { kind: 'ref'; table: string }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'file' }
  | { kind: 'left-out'; why: string }
  /** No longer stored; archives from before hold it, and what they say there is not read. */
  | { kind: 'dropped' }
) & {
  nullable?: true
  /** What rows of archives from before the column hold. */
  before?: string | null
}

export const id: Column = { kind: 'id' }
export const text: Column = { kind: 'text' }
export const json: Column = { kind: 'json' }
export const frozen: Column = { kind: 'frozen' }
export const integer: Column = { kind: 'integer' }
/** A fraction; archives of before it was one hold a number. */
export const share: Column = { kind: 'share' }
export const flag: Column = { kind: 'flag' }
export const date: Column = { kind: 'date' }
export const person: Column = { kind: 'person' }
export const document: Column = { kind: 'document' }
export const file: Column = { kind: 'file' }
export const ref = (table: string): Column => ({ kind: 'ref', table })
export const word = (words: readonly string[]): Column => ({ kind: 'word', words })
export const leftOut = (why: string): Column => ({ kind: 'left-out', why })
export const dropped: Column = { kind: 'dropped' }
export const since = (column: Column, before: string | null): Column => ({ ...column, before })
export const maybe = (column: Column): Column => ({ ...column, nullable: true })
