import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'

/**
 * Makes a database file, and what SQLite keeps beside it, readable by its owner alone. It is there before SQLite opens
 * it: the write-ahead log and its index then get the same mode.
 */
export function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  for (const part of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) {
    if (existsSync(part)) chmodSync(part, 0o600)
  }
}

/** The same for a folder of our own; one that others share, such as /tmp, stays as it is. */
export function makeFolderPrivate(folder: string): void {
  const { uid, mode } = statSync(folder)
  const shared = (mode & 0o1000) !== 0
  if (!shared && uid === process.getuid?.()) chmodSync(folder, 0o700)
}
