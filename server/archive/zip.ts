import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type Entry = { sha256: string; bytes: number }

/** Writes a zip file entry by entry, each as it comes: nothing of it is kept in memory. */
export function createZip(file: string, madeAt: Date) {
  const descriptor = openSync(file, 'wx', 0o600)
  let failed: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error) failed = error
    else writeSync(descriptor, chunk)
  })

  return {
    /** Adds an entry, packed unless it is so already; gives its size and SHA-256. */
    add(path: string, chunks: Iterable<Uint8Array>, { packed = false } = {}): Entry {
      const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
      entry.mtime = madeAt
      zip.add(entry)
      const hash = createHash('sha256')
      let bytes = 0
      for (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        // A copy: what is packed as it is would be handed on as the caller's own memory.
        entry.push(Uint8Array.from(chunk))
      }
      entry.push(new Uint8Array(0), true)
      if (failed) throw failed
      return { sha256: hash.digest('hex'), bytes }
    },
    end(): void {
      zip.end()
      closeSync(descriptor)
      if (failed) throw failed
    },
  }
}
