import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Sqlite from 'libsql'
import type { ProcessModel } from '../../../lib/model/model.ts'
import type { ReadOrder } from '../thread.ts'
import { readEntries } from './entries.ts'
import { checkFiles, readArchivedModel } from './files.ts'
import { newNames, type Piece, piecesOf, placeOf } from './piece.ts'
import { type ReadTables, readTables } from './tables.ts'

/** What is known of an archive that was checked whole, and is ready to be put in. */
export type Checked = {
  assessmentId: string
  title: string
  /** Whether it got new identifiers, since some of its own are taken. */
  copy: boolean
  from: string
  model: ProcessModel
  /** People who get an entry of their own here, with a name and nothing else. */
  people: { id: string; name: string }[]
  /** Whether whoever imports it is one of its members. */
  importerIsMember: boolean
  openItems: number
}

/** Checks an archive to its last byte before any of it is used. Throws `invalid` for what does not hold. */
export function readArchive({ file, databaseFile, organisationId, importer }: ReadOrder): {
  checked: Checked
  pieces: Generator<Piece>
} {
  const entries = readEntries(readFileSync(file))
  const tables = readTables(entries)
  checkFiles(entries, tables)
  const model = readArchivedModel(entries, tables)
  const names = anyTaken(databaseFile, tables) ? newNames(tables) : new Map<string, string>()
  const people = new Map(
    tables.people.map(({ id }): [string, string] => [id, id === importer.id ? importer.id : randomUUID()]),
  )
  const members = tables.rows.get('Member') ?? []
  return {
    checked: {
      assessmentId: names.get(tables.assessmentId) ?? tables.assessmentId,
      title: String(tables.rows.get('Assessment')?.[0]?.title),
      copy: names.size > 0,
      from: placeOf(entries.manifest),
      model,
      people: tables.people
        .filter(({ id }) => id !== importer.id)
        .map(({ id, name }) => ({ id: people.get(id) ?? '', name })),
      importerIsMember: members.some(({ userId }) => userId === importer.id),
      openItems: entries.manifest.openItems.length,
    },
    pieces: piecesOf(entries, tables, { names, people, organisationId, importer }),
  }
}

/** Whether something here has an identifier of the archive already: the assessment itself, or what bears its name. */
function anyTaken(databaseFile: string, { ids }: ReadTables): boolean {
  const db = new Sqlite(databaseFile, { timeout: 5000 })
  try {
    return [...ids].some(([table, own]) => {
      if (own.size === 0) return false
      const asked = db.prepare(`SELECT 1 FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1`)
      return asked.get(JSON.stringify([...own])) !== undefined
    })
  } finally {
    db.close()
  }
}
