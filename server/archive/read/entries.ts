import { createHash } from 'node:crypto'
import {
  archiveFormat,
  archiveLimits,
  formatSchema,
  type Manifest,
  manifestPath,
  manifestSchema,
} from '../../../lib/archive/manifest.ts'
import { DomainError } from '../../../lib/errors.ts'
import { readDirectory, shown, type ZipEntry, ZipRefusal } from '../../zip/directory.ts'
import { refuseLarge, unpackEntry } from '../../zip/unpack.ts'
import { damaged } from './damage.ts'

export type Entries = {
  manifest: Manifest
  has(path: string): boolean
  /** One entry, which was checked. */
  read(path: string): Uint8Array
  /** The same, as text. */
  text(path: string): string
  /** All of these, one in memory at a time. */
  each(paths: readonly string[]): Generator<[string, Uint8Array]>
}

/**
 * The entries of an archive, every one of them against its size and hash. What they say they unpack to is added up
 * before anything is unpacked, and what unpacks to anything else is refused.
 */
export function readEntries(bytes: Uint8Array): Entries {
  const listed = list(bytes)
  const manifest = manifestOf(listed)
  const named = Object.keys(manifest.entries)
  for (const path of named) {
    if (listed.get(path)?.size !== manifest.entries[path]?.bytes)
      throw damaged(`${path} is missing or has another size`)
  }
  const stray = [...listed.keys()].find((name) => name !== manifestPath && !Object.hasOwn(manifest.entries, name))
  if (stray !== undefined) throw damaged(`it holds ${shown(stray)}, which its manifest does not name`)

  function contentOf(path: string): Uint8Array {
    const entry = listed.get(path)
    if (!entry) throw damaged(`${path} is missing`)
    return refusing(() => unpackEntry(entry))
  }

  function* each(paths: readonly string[]): Generator<[string, Uint8Array]> {
    for (const path of paths) yield [path, contentOf(path)]
  }
  const entries: Entries = {
    manifest,
    has: (path) => Object.hasOwn(manifest.entries, path),
    each,
    read: contentOf,
    text: (path) => decoded(path, contentOf(path)),
  }
  for (const [path, content] of each(named)) {
    const sha256 = createHash('sha256').update(content).digest('hex')
    if (sha256 !== manifest.entries[path]?.sha256) throw damaged(`${path} was changed since it was written`)
  }
  return entries
}

/** The entries of the file, by name, none larger than an archive's may be. */
function list(bytes: Uint8Array): Map<string, ZipEntry> {
  return refusing(() => {
    const listed = readDirectory(bytes, archiveLimits)
    refuseLarge(listed, archiveLimits)
    return new Map(listed.map((entry) => [entry.name, entry]))
  })
}

/** What the zip file is refused for, as a sentence about the archive. */
function refusing<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof ZipRefusal ? damaged(error.message) : error
  }
}

function manifestOf(listed: ReadonlyMap<string, ZipEntry>): Manifest {
  const entry = listed.get(manifestPath)
  if (!entry) throw damaged('it has no manifest, so it is no archive of an assessment')
  const said = parsed(
    manifestPath,
    decoded(
      manifestPath,
      refusing(() => unpackEntry(entry)),
    ),
  )
  const format = formatSchema.safeParse(said)
  if (!format.success) throw damaged('its manifest is not that of an assessment')
  if (format.data.format > archiveFormat) {
    throw new DomainError(
      'invalid',
      `The archive was written by a later Assay (format ${format.data.format}; this one reads ${archiveFormat}). Update this installation, and import it then.`,
    )
  }
  const manifest = manifestSchema.safeParse(said)
  if (!manifest.success) {
    const [issue] = manifest.error.issues
    throw damaged(`its manifest does not hold at ${issue?.path.join('.').slice(0, 120) || 'its root'}`)
  }
  return manifest.data
}

export function decoded(path: string, content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw damaged(`${path} is no text`)
  }
}

export function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(`${path} is no JSON`)
  }
}
