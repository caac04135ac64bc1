import { chmodSync, existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolderPrivate } from '../../../server/db/private-file.ts'
import { startServer } from '../server.ts'

const modeOf = (path: string) => statSync(path).mode & 0o777

test('nobody else on the machine reads the database, what SQLite keeps beside it, or the folder', async () => {
  const data = mkdtempSync(join(tmpdir(), 'assay-private-'))
  // As an earlier release left them.
  chmodSync(data, 0o755)
  writeFileSync(join(data, 'assay.db'), '', { mode: 0o644 })
  const before = process.umask(0o022)
  const server = await startServer({ data })
  try {
    await server.firstAccount()
    expect(existsSync(join(data, 'assay.db-wal'))).toBe(true)
    expect(modeOf(data)).toBe(0o700)
    for (const file of readdirSync(data, { recursive: true, withFileTypes: true })) {
      const mode = modeOf(join(file.parentPath, file.name))
      expect([file.name, mode & 0o077]).toEqual([file.name, 0])
    }
  } finally {
    process.umask(before)
    await server.close()
  }
})

test('a folder that all share stays as it is', () => {
  const shared = mkdtempSync(join(tmpdir(), 'assay-shared-'))
  chmodSync(shared, 0o1777)
  makeFolderPrivate(shared)
  expect(statSync(shared).mode & 0o7777).toBe(0o1777)
})
