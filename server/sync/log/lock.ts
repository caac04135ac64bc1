import Sqlite from 'libsql'
import { makePrivate } from '../../db/private-file.ts'

/**
 * Holds the journal for this process until released or the process ends, however it ends: two servers that write the
 * same journal would write over each other. Node has no file locks, SQLite has.
 */
export function holdJournal(file: string): () => void {
  makePrivate(`${file}-lock`)
  const db = new Sqlite(`${file}-lock`, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    throw new Error(`Another Assay uses ${file}. Stop it, or set ASSAY_DATA to another folder.`, { cause })
  }
  return () => db.close()
}
