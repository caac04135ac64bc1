import { randomUUID } from 'node:crypto'
import type { Column } from '../../../lib/archive/column.ts'
import { filePaths, type Manifest, type Row, worksheetPath } from '../../../lib/archive/manifest.ts'
import { renamed } from '../../../lib/archive/row.ts'
import { archivedTables } from '../../../lib/archive/tables.ts'
import { documentName } from '../../../lib/workshop/document.ts'
import { decoded, type Entries } from './entries.ts'
import type { ReadTables } from './tables.ts'

/** Something to put into the database: rows as JSON; a row whose last column is a file; or a worksheet. */
export type Piece = { bytes?: Uint8Array<ArrayBuffer> } & (
  | { kind: 'rows'; table: string; columns: string[]; json: string }
  | { kind: 'text'; table: string; columns: string[]; json: string; column: string; text: string }
  | { kind: 'file'; table: string; columns: string[]; json: string; column: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'worksheet'; document: string; bytes: Uint8Array<ArrayBuffer> }
)

type Placing = {
  /** New identifiers by those of the archive; empty where all are free here. */
  names: ReadonlyMap<string, string>
  /** Who the people of the archive are here. */
  people: ReadonlyMap<string, string>
  organisationId: string
  importer: { id: string }
}

const rowsAtOnce = 400

/** New identifiers for all rows. */
export function newNames({ ids }: ReadTables): Map<string, string> {
  return new Map([...ids.values()].flatMap((own) => [...own].map((id): [string, string] => [id, randomUUID()])))
}

/** The whole archive as pieces, each row after those it refers to. */
export function* piecesOf(entries: Entries, tables: ReadTables, placing: Placing): Generator<Piece> {
  const { manifest } = entries
  for (const [table, columns] of Object.entries(archivedTables)) {
    const rows = tables.rows.get(table) ?? []
    const stored = (row: Row) => storedRow(renamed(row, columns, placing.names), table, { columns, placing, manifest })
    const pathOf = filePaths[table]
    if (!pathOf) {
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const part = rows.slice(from, from + rowsAtOnce).map(stored)
        yield { kind: 'rows', table, columns: Object.keys(part[0] ?? {}), json: JSON.stringify(part) }
      }
      continue
    }
    const [column = ''] = Object.entries(columns).flatMap(([name, { kind }]) => (kind === 'file' ? [name] : []))
    const byPath = new Map(rows.map((row) => [pathOf(row), row]))
    for (const [path, content] of entries.each([...byPath.keys()])) {
      const row = stored(byPath.get(path) ?? {})
      const piece = { table, columns: Object.keys(row), json: JSON.stringify(row), column }
      if (table === 'Report') yield { kind: 'text', ...piece, text: decoded(path, content) }
      else yield { kind: 'file', ...piece, bytes: Uint8Array.from(content) }
    }
  }
  const instances = [...(tables.ids.get('ProcessInstance') ?? [])]
  const nameOf = (id: string) => placing.names.get(id) ?? id
  for (const instance of instances) {
    const document = documentName({
      kind: 'worksheet',
      workshop: nameOf(tables.assessmentId),
      instance: nameOf(instance),
    })
    yield { kind: 'worksheet', document, bytes: Uint8Array.from(entries.read(worksheetPath(instance))) }
  }
}

type Storing = { columns: Readonly<Record<string, Column>>; placing: Placing; manifest: Manifest }

/** A row as the database holds it, in the organisation and by the people it comes to. */
function storedRow(row: Row, table: string, { columns, placing, manifest }: Storing): Row {
  const stored: Row = {}
  for (const [name, value] of Object.entries(row)) stored[name] = storedValue(value, columns[name], placing)
  if (table === 'Assessment') stored.organisationId = placing.organisationId
  if (table === 'Report' && stored.issuedElsewhere === '') stored.issuedElsewhere = placeOf(manifest)
  if (table === 'Member' && stored.userId === placing.importer.id) {
    stored.role = 'lead'
    stored.removedAt = null
  }
  return stored
}

function storedValue(value: Row[string], column: Column | undefined, { people }: Placing): Row[string] {
  if (value === null || column === undefined) return value
  if (column.kind === 'flag') return value ? 1 : 0
  // Dates are compared as texts, so they are written as Prisma writes them.
  if (column.kind === 'date') return new Date(String(value)).toISOString().replace('Z', '+00:00')
  if (column.kind === 'person') return people.get(String(value)) ?? null
  return value
}

/** Where an archive comes from, in words. */
export function placeOf({ from: { organisation, address } }: Pick<Manifest, 'from'>): string {
  return address === '' ? organisation : `${organisation} (${address})`
}
