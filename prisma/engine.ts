import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrate } from '../server/db/migrate.ts'

/** Prisma's own schema engine, in WebAssembly, on a SQLite file: it needs no download, unlike the native one. */
async function schemaEngine(file: string): Promise<glue.SchemaEngine> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: `file:${file}` }))
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
}

/** SQL that leads from the committed migrations to the schema; empty when they agree. Development only. */
export async function pendingDifference(): Promise<string> {
  const scratch = join(mkdtempSync(join(tmpdir(), 'assay-schema-')), 'scratch.db')
  migrate(scratch)
  const files = [{ path: 'schema.prisma', content: readFileSync(join(import.meta.dirname, 'schema.prisma'), 'utf8') }]
  const engine = await schemaEngine(scratch)
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: import.meta.dirname },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: ['_prisma_migrations'], externalEnums: [] },
  })
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql
}
