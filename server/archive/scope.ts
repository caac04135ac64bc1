import type { Column } from '../../lib/archive/column.ts'
import { archivedTables } from '../../lib/archive/tables.ts'

/**
 * The condition, in SQL, that picks an assessment's rows of a table: `@id` is the assessment, `@worksheets` how the
 * names of its worksheets begin. Rounds that are not revealed are no part of it, and nothing that hangs on them is.
 */
export function scopeOfTable(table: string): string {
  const columns = archivedTables[table] ?? {}
  if (table === 'Assessment') return 'id = @id'
  if (table === 'DocumentAuthor') return 'substr(document, 1, length(@worksheets)) = @worksheets'
  const [name, parent] = parentOf(columns)
  const within =
    parent === 'Assessment' ? `${name} = @id` : `${name} IN (SELECT id FROM ${parent} WHERE ${scopeOfTable(parent)})`
  return table === 'Round' ? `${within} AND revealedAt IS NOT NULL` : within
}

function parentOf(columns: Readonly<Record<string, Column>>): [string, string] {
  for (const [name, column] of Object.entries(columns)) if (column.kind === 'ref') return [name, column.table]
  throw new Error('A table that refers to nothing belongs to no assessment.')
}
