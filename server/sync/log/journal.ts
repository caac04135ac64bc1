import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, write, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { decodeRecords, type JournalRecord } from './record.ts'

export type Journal = ReturnType<typeof openJournal>

/**
 * A file of fixed size, zeroed beforehand and written through to the disk (O_DSYNC): a commit there is one small write
 * that changes no metadata, a fraction of a transaction of SQLite. It has two halves. One is written while what lies in
 * the other moves into the database; then they change places. Nothing is ever erased: what is stale is told by its
 * sequence number. `recover` is given what was in the file, in the order it was written, stale records among it; once
 * it returns, the space is used anew.
 */
export function openJournal(file: string, half: number, recover: (leftover: JournalRecord[]) => void) {
  const { leftover, size } = readLeftover(file, half)
  recover(leftover)
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_DSYNC, 0o600)
  if (size !== 2 * half) {
    try {
      prepare(file, 2 * half)
    } catch (cause) {
      closeSync(descriptor)
      throw new Error(`No space for the journal ${file} (${2 * half} bytes). Free some and start again.`, { cause })
    }
  }
  let start = 0
  let used = 0

  return {
    isEmpty: () => used === 0,
    fits: (record: Buffer) => used + record.length <= half,
    /** Goes on at the start of the other half. What lies there has to be in the database. */
    turn(): void {
      start = start === 0 ? half : 0
      used = 0
    },
    /** On disk on return. One that failed is written over by the next. */
    writeNow(record: Buffer): void {
      const written = writeSync(descriptor, record, 0, record.length, start + used)
      if (written < record.length) throw new Error('disk is full')
      used += record.length
    },
    /** On disk when it resolves. Only one at a time. */
    write: (record: Buffer) =>
      new Promise<void>((resolve, reject) => {
        write(descriptor, record, 0, record.length, start + used, (error, written) => {
          if (error) return reject(error)
          if (written < record.length) return reject(new Error('disk is full'))
          used += record.length
          resolve()
        })
      }),
    close: () => closeSync(descriptor),
  }
}

/** Records of both halves by sequence; the halves are as large as they were when the file was made. */
function readLeftover(file: string, half: number): { leftover: JournalRecord[]; size: number } {
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    const { size } = fstatSync(descriptor)
    const bytes = Buffer.alloc(size)
    readSync(descriptor, bytes, 0, size, 0)
    const middle = size > 0 && size % 2 === 0 ? size / 2 : half
    const leftover = [bytes.subarray(0, middle), bytes.subarray(middle)].flatMap(decodeRecords)
    return { leftover: leftover.sort((a, b) => a.firstSeq - b.firstSeq), size }
  } finally {
    closeSync(descriptor)
  }
}

function prepare(file: string, size: number): void {
  const descriptor = openSync(file, 'r+')
  try {
    const zeros = Buffer.alloc(size)
    if (writeSync(descriptor, zeros, 0, size, 0) < size) throw new Error('disk is full')
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
