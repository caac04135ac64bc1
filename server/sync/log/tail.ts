import type { Row } from './store.ts'

/** Rows of one document as one, under the sequence number of the last: groups of updates joined are a group. */
export function joinRows(rows: readonly Row[]): Row[] {
  const byDocument = new Map<string, Row[]>()
  for (const row of rows) {
    const own = byDocument.get(row.document)
    if (own) own.push(row)
    else byDocument.set(row.document, [row])
  }
  return [...byDocument].map(([document, own]) => ({
    seq: own.at(-1)?.seq ?? 0,
    document,
    update: Buffer.concat(own.map(({ update }) => update)),
  }))
}
