import { type ArchivedPerson, archiveLimits, peopleSchema, type Row, tablePath } from '../../../lib/archive/manifest.ts'
import { rowSchema } from '../../../lib/archive/row.ts'
import { archivedTables } from '../../../lib/archive/tables.ts'
import { damaged } from './damage.ts'
import type { Entries } from './entries.ts'
import { parsed as parsedJson } from './entries.ts'

export type ReadTables = {
  assessmentId: string
  people: ArchivedPerson[]
  rows: ReadonlyMap<string, readonly Row[]>
  /** Identifiers of the rows of a table. */
  ids: ReadonlyMap<string, ReadonlySet<string>>
}

/** Identifiers that become parts of the names of documents, which may be no longer than this. */
const inNames = new Set(['Assessment', 'ProcessInstance', 'Member'])
const nameable = /^[A-Za-z0-9_-]{1,64}$/

/**
 * The rows of every table. Each has its columns in their kinds, and refers to rows of this archive alone: what refers to
 * anything else could reach into another assessment.
 */
export function readTables(entries: Entries): ReadTables {
  const read = peopleSchema.safeParse(parsedJson('people.json', entries.text('people.json')))
  if (!read.success) throw damaged('its list of people does not hold')
  const people = read.data
  const known = new Set(people.map(({ id }) => id))
  if (known.size !== people.length) throw damaged('it names a person twice')
  const rows = new Map<string, Row[]>()
  const ids = new Map<string, Set<string>>()
  for (const table of Object.keys(archivedTables)) {
    const own = readRows(entries, table)
    rows.set(table, own)
    ids.set(table, new Set(own.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))))
  }
  for (const [table, columns] of Object.entries(archivedTables)) {
    for (const [name, column] of Object.entries(columns)) {
      const there = column.kind === 'ref' ? ids.get(column.table) : column.kind === 'person' ? known : undefined
      if (!there) continue
      const stray = rows.get(table)?.find((row) => row[name] !== null && !there.has(String(row[name])))
      if (stray) throw damaged(`a row of ${table} refers to a ${name} that is not in it`)
    }
  }
  const [assessment, ...others] = rows.get('Assessment') ?? []
  if (!assessment || others.length > 0) throw damaged('it does not hold one assessment')
  for (const table of inNames) {
    for (const id of ids.get(table) ?? [])
      if (!nameable.test(id)) throw damaged(`an identifier of ${table} does not hold`)
  }
  return { assessmentId: String(assessment.id), people, rows, ids }
}

function readRows(entries: Entries, table: string): Row[] {
  const path = tablePath(table)
  const schema = rowSchema(archivedTables[table] ?? {})
  const lines = entries.text(path).split('\n').slice(0, -1)
  if (lines.length > archiveLimits.rows) throw damaged(`${path} has more than ${archiveLimits.rows} rows`)
  return lines.map((line, index) => {
    const row = schema.safeParse(parsedJson(`${path}, row ${index + 1}`, line))
    if (row.success) return row.data
    throw damaged(`${path}, row ${index + 1}, does not hold at ${row.error.issues[0]?.path.join('.') || 'its columns'}`)
  })
}
