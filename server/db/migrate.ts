import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { makePrivate } from './private-file.ts'

const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')

// The table Prisma's own `migrate deploy` keeps, so that either can follow the other.
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/**
 * Brings the SQLite file up to the newest migration, each in a transaction of its own, and returns the names of
 * those it applied. Needs no download. Throws when the file was migrated by a newer Assay or a migration was edited.
 */
export function migrate(file: string): string[] {
  makePrivate(file)
  const db = new Sqlite(file)
  try {
    db.pragma('journal_mode = WAL')
    db.exec(bookkeeping)
    const applied = readApplied(db)
    const known = knownMigrations()
    for (const name of applied.keys()) {
      if (!known.some((migration) => migration.name === name)) {
        throw new Error(
          `The database ${file} was migrated by a newer Assay (${name}). Start that version, or restore a backup.`,
        )
      }
    }
    const pending = known.filter((migration) => !applied.has(migration.name))
    for (const migration of known) {
      const checksum = applied.get(migration.name)
      if (checksum !== undefined && checksum !== migration.checksum) {
        throw new Error(
          `Migration ${migration.name} was changed after it had been applied to ${file}. Restore the file from version control.`,
        )
      }
    }
    for (const migration of pending) apply(db, migration)
    return pending.map((migration) => migration.name)
  } finally {
    db.close()
  }
}

type Migration = { name: string; sql: string; checksum: string }

function knownMigrations(): Migration[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(migrationsFolder, entry.name, 'migration.sql')))
    .map((entry) => {
      const sql = readFileSync(join(migrationsFolder, entry.name, 'migration.sql'), 'utf8')
      return { name: entry.name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

function readApplied(db: Sqlite.Database): Map<string, string> {
  const rows: unknown[] = db
    .prepare(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    .raw()
    .all()
  return new Map(rows.map((row) => (Array.isArray(row) ? [String(row[0]), String(row[1])] : ['', ''])))
}

/**
 * SQLite changes a table by making it anew and dropping the old one, which with foreign keys on deletes all that
 * refers to it. They can only be switched outside of a transaction; what a migration says of it inside has no effect.
 */
function apply(db: Sqlite.Database, migration: Migration): void {
  db.exec('PRAGMA foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(migration.sql)
    db.prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    ).run(randomUUID(), migration.checksum, migration.name, Date.now(), Date.now())
    if (db.prepare('PRAGMA foreign_key_check').all().length > 0) throw new Error('Rows refer to others that are gone.')
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw new Error(`Migration ${migration.name} failed and was rolled back; the data is as it was.`, { cause: error })
  }
}
