import Sqlite from 'libsql'
import { z } from 'zod'
import type { Column } from '../../lib/archive/column.ts'
import {
  type ArchivedPerson,
  archiveFormat,
  filePaths,
  type Manifest,
  manifestPath,
  type Row,
  tablePath,
  worksheetPath,
} from '../../lib/archive/manifest.ts'
import { archivedTables } from '../../lib/archive/tables.ts'
import { scopeOfTable } from './scope.ts'
import { createZip, type Entry } from './zip.ts'

export type WriteOrder = {
  kind: 'write'
  databaseFile: string
  /** The file to write; it must not be there. */
  file: string
  assessmentId: string
  from: Manifest['from']
  /** The process model, as text. */
  model: string
  /** Each worksheet as it stands, by its instance. */
  worksheets: [string, Uint8Array][]
}

const storedRow = z.record(z.string(), z.unknown())
type Stored = z.infer<typeof storedRow>

/** Writes the archive of an assessment as one reader of the database sees it; returns the items whose round is open. */
export function writeArchive({ databaseFile, file, assessmentId, from, model, worksheets }: WriteOrder): string[] {
  const db = new Sqlite(databaseFile, { timeout: 5000 })
  const madeAt = new Date()
  const zip = createZip(file, madeAt)
  const scope = { id: assessmentId, worksheets: `worksheet/${assessmentId}/` }
  const entries: Record<string, Entry> = {}
  const encoder = new TextEncoder()
  const all = (sql: string): Stored[] => storedRow.array().parse(db.prepare(sql).all(scope))
  function* rowsIn(sql: string): Generator<Stored> {
    for (const row of db.prepare(sql).iterate(scope)) yield storedRow.parse(row)
  }

  db.exec('BEGIN')
  try {
    const people = all(
      `SELECT id, name FROM User WHERE id IN (SELECT userId FROM Member WHERE assessmentId = @id)
       OR id IN (SELECT actorId FROM AuditEvent WHERE assessmentId = @id) ORDER BY rowid`,
    ).map(({ id, name }): ArchivedPerson => ({ id: String(id), name: String(name) }))
    const known = new Set(people.map(({ id }) => id))
    entries['people.json'] = zip.add('people.json', [encoder.encode(JSON.stringify(people))])
    entries['model.json'] = zip.add('model.json', [encoder.encode(model)])
    for (const [table, columns] of Object.entries(archivedTables)) {
      const path = tablePath(table)
      const names = namesOf(columns, (kind) => kind !== 'file')
      const stored = rowsIn(`SELECT ${names} FROM ${table} WHERE ${scopeOfTable(table)} ORDER BY rowid`)
      entries[path] = zip.add(path, lines(stored, columns, known))
    }
    for (const [table, pathOf] of Object.entries(filePaths)) {
      const columns = archivedTables[table] ?? {}
      const column = namesOf(columns, (kind) => kind === 'file')
      const key = table === 'Image' ? 'sha256' : 'id'
      const files = rowsIn(
        `SELECT ${key}, ${column} AS content FROM ${table} WHERE ${scopeOfTable(table)} ORDER BY rowid`,
      )
      for (const { content, ...row } of files) {
        const path = pathOf({ [key]: String(row[key]) })
        entries[path] = zip.add(path, [bytesOf(content)], { packed: table === 'Image' })
      }
    }
    for (const [instanceId, state] of worksheets) {
      const path = worksheetPath(instanceId)
      entries[path] = zip.add(path, [state])
    }
    const openItems = all(`SELECT id FROM Item WHERE assessmentId = @id AND state = 'open' ORDER BY position`).map(
      ({ id }) => String(id),
    )
    const [named] = all('SELECT title FROM Assessment WHERE id = @id')
    const manifest: Manifest = {
      kind: 'assay-assessment',
      format: archiveFormat,
      madeAt: madeAt.toISOString(),
      title: String(named?.title),
      from,
      openItems,
      entries,
    }
    zip.add(manifestPath, [encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)])
    return openItems
  } finally {
    db.exec('ROLLBACK')
    db.close()
    zip.end()
  }
}

function namesOf(columns: Readonly<Record<string, Column>>, chosen: (kind: Column['kind']) => boolean): string {
  return Object.entries(columns)
    .filter(([, { kind }]) => kind !== 'left-out' && kind !== 'dropped' && chosen(kind))
    .map(([name]) => `"${name}"`)
    .join(', ')
}

const linesAtOnce = 500

function* lines(
  stored: Iterable<Stored>,
  columns: Readonly<Record<string, Column>>,
  known: ReadonlySet<string>,
): Generator<Uint8Array> {
  let gathered: string[] = []
  for (const row of stored) {
    gathered.push(`${JSON.stringify(archived(row, columns, known))}\n`)
    if (gathered.length < linesAtOnce) continue
    yield new TextEncoder().encode(gathered.join(''))
    gathered = []
  }
  yield new TextEncoder().encode(gathered.join(''))
}

/** A row as an archive holds it: dates in ISO 8601, an open item as one that waits, nobody who is not there any more. */
function archived(row: Stored, columns: Readonly<Record<string, Column>>, known: ReadonlySet<string>): Row {
  const written: Row = {}
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind === 'left-out' || column.kind === 'file') continue
    written[name] = archivedValue(row[name], column, known)
  }
  return written
}

function archivedValue(value: unknown, column: Column, known: ReadonlySet<string>): Row[string] {
  const { kind } = column
  if (value === null || value === undefined) return null
  if (kind === 'flag') return value === 1
  if (kind === 'integer') return Number(value)
  if (kind === 'date') return dateOf(value).toISOString()
  const text = String(value)
  if (kind === 'person') return known.has(text) ? text : null
  // An archive has no word for an item whose round is open.
  return column.kind === 'word' && !column.words.includes(text) && text === 'open' ? 'waiting' : text
}

/** As Prisma stores it, or as SQLite does where a default filled it in: without a zone, which is UTC. */
function dateOf(value: unknown): Date {
  if (typeof value === 'number') return new Date(value)
  const text = String(value)
  return new Date(/[Z+]|-\d\d:\d\d$/.test(text.slice(10)) ? text : `${text.replace(' ', 'T')}Z`)
}

function bytesOf(content: unknown): Uint8Array {
  if (content instanceof ArrayBuffer) return new Uint8Array(content)
  return content instanceof Uint8Array ? content : new TextEncoder().encode(String(content))
}
