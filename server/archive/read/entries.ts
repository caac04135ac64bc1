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
import { entriesOf, unpack, type ZipEntry } from '../zip.ts'
import { damaged } from './damage.ts'

const inMb = (bytes: number) => `${bytes / 1024 / 1024} MB`

/** How much is unpacked together. */
const together = 64 * 1024 * 1024

export type Entries = {
  manifest: Manifest
  has(path: string): boolean
  /** One entry, which was checked. */
  read(path: string): Uint8Array
  /** The same, as text. */
  text(path: string): string
  /** All of these, few in memory at once. */
  each(paths: readonly string[]): Generator<[string, Uint8Array]>
}

/**
 * The entries of an archive, every one of them against its size and hash. What they say they unpack to is added up
 * before anything is unpacked, and nothing unpacks to more than it says.
 */
export function readEntries(bytes: Uint8Array): Entries {
  const listed = list(bytes)
  const manifest = manifestOf(bytes, listed)
  const sizes = new Map(listed.map(({ name, originalSize }) => [name, originalSize]))
  const named = Object.keys(manifest.entries)
  for (const path of named) {
    if (sizes.get(path) !== manifest.entries[path]?.bytes) throw damaged(`${path} is missing or has another size`)
  }
  const [stray] = listed.filter(({ name }) => name !== manifestPath && !Object.hasOwn(manifest.entries, name))
  if (stray) throw damaged(`it holds ${JSON.stringify(stray.name.slice(0, 80))}, which its manifest does not name`)

  function* each(paths: readonly string[]): Generator<[string, Uint8Array]> {
    for (const group of groupsOf(paths, sizes)) yield* unpacked(bytes, new Set(group))
  }
  const entries: Entries = {
    manifest,
    has: (path) => Object.hasOwn(manifest.entries, path),
    each,
    read(path) {
      const [found] = each([path])
      if (!found) throw damaged(`${path} is missing`)
      return found[1]
    },
    text: (path) => decoded(path, entries.read(path)),
  }
  for (const [path, content] of each(named)) {
    const sha256 = createHash('sha256').update(content).digest('hex')
    if (sha256 !== manifest.entries[path]?.sha256) throw damaged(`${path} was changed since it was written`)
  }
  return entries
}

function list(bytes: Uint8Array): ZipEntry[] {
  let listed: ZipEntry[]
  try {
    listed = entriesOf(bytes)
  } catch {
    throw damaged('it is no zip file, or only a part of one')
  }
  if (listed.length > archiveLimits.entries) throw damaged(`it holds more than ${archiveLimits.entries} entries`)
  if (new Set(listed.map(({ name }) => name)).size !== listed.length) throw damaged('it holds an entry twice')
  let sum = 0
  for (const { name, originalSize } of listed) {
    sum += originalSize
    if (originalSize > archiveLimits.entry) {
      throw damaged(`${JSON.stringify(name.slice(0, 80))} unpacks to more than ${inMb(archiveLimits.entry)}`)
    }
  }
  if (sum > archiveLimits.unpacked) throw damaged(`it unpacks to more than ${inMb(archiveLimits.unpacked)}`)
  return listed
}

function manifestOf(bytes: Uint8Array, listed: readonly ZipEntry[]): Manifest {
  const entry = listed.find(({ name }) => name === manifestPath)
  if (!entry) throw damaged('it has no manifest, so it is no archive of an assessment')
  const [content] = [...unpacked(bytes, new Set([manifestPath]))]
  const said = parsed(manifestPath, decoded(manifestPath, content?.[1] ?? new Uint8Array()))
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

function unpacked(bytes: Uint8Array, names: ReadonlySet<string>): Map<string, Uint8Array> {
  try {
    return unpack(bytes, names)
  } catch {
    throw damaged('some of it can’t be unpacked')
  }
}

function* groupsOf(paths: readonly string[], sizes: ReadonlyMap<string, number>): Generator<string[]> {
  let [group, size]: [string[], number] = [[], 0]
  for (const path of paths) {
    group.push(path)
    size += sizes.get(path) ?? 0
    if (size < together && group.length < 2000) continue
    yield group
    group = []
    size = 0
  }
  if (group.length > 0) yield group
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
