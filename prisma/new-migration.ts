import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pendingDifference } from './engine.ts'

/** Writes the SQL that leads from the committed migrations to the schema: `npm run migration -- what_changes`. */
const title = process.argv[2]
if (!title || !/^[a-z0-9_]+$/.test(title)) {
  console.error('Name what changes, in lower case: npm run migration -- add_share_links')
  process.exit(1)
}
const migrationsFolder = join(import.meta.dirname, 'migrations')
const sql = await pendingDifference()
if (sql === '') {
  console.log('The migrations already lead to the schema; nothing was written.')
} else {
  const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${title}`
  mkdirSync(join(migrationsFolder, name))
  writeFileSync(join(migrationsFolder, name, 'migration.sql'), sql)
  console.log(`Wrote prisma/migrations/${name}/migration.sql. Read it before you commit it.`)
}
