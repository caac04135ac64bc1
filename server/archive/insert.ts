import type { Queries } from '../db/client.ts'
import type { Piece } from './read/piece.ts'

/**
 * Puts a piece of an archive into the database. Names of tables and columns are those of the list of what an archive
 * carries, never the archive's own; a piece is one statement, so that the room gets its turn in between.
 */
export async function insertPiece(tx: Queries, piece: Piece): Promise<void> {
  if (piece.kind === 'worksheet') {
    const { document, bytes } = piece
    await tx.documentSnapshot.create({ data: { document, generation: 1, upTo: 0, state: bytes } })
    return
  }
  const { table, columns, json } = piece
  if (columns.length === 0) return
  const names = columns.map((name) => `"${name}"`).join(', ')
  if (piece.kind === 'rows') {
    const values = columns.map((name) => `json_extract(value, '$.${name}')`).join(', ')
    await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`, json)
    return
  }
  const values = columns.map((name) => `json_extract(value, '$.${name}')`).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${names}, "${piece.column}") SELECT ${values}, ? FROM json_each(?)`,
    piece.kind === 'text' ? piece.text : piece.bytes,
    `[${json}]`,
  )
}
