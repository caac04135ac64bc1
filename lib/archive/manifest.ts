import { z } from 'zod'

/** What an archive may be at most: more than the largest assessment, little enough to be no burden. */
export const archiveLimits = {
  /** Bytes of the file, of all it holds unpacked, and of one entry unpacked. */
  packed: 512 * 1024 * 1024,
  unpacked: 1024 * 1024 * 1024,
  entry: 64 * 1024 * 1024,
  entries: 20_000,
  /** Rows of one table, and of one text in them, in characters. */
  rows: 500_000,
  text: 1024 * 1024,
}

/** The format that is written; the same and every earlier one are read. */
export const archiveFormat = 1

export const manifestPath = 'manifest.json'

/** Names of entries. Nothing is ever written to a disk under them, and they are checked all the same. */
const path =
  /^(?:people\.json|model\.json|(?:tables\/[A-Za-z]{1,64}\.jsonl|(?:worksheets|versions)\/[A-Za-z0-9_-]{1,128}\.yjs|reports\/[A-Za-z0-9_-]{1,128}\.json|images\/[0-9a-f]{64}))$/

const line = z.string().max(500)

/** What an archive says of itself: its format first, then every entry with its size and SHA-256. */
export const manifestSchema = z.strictObject({
  kind: z.literal('assay-assessment'),
  format: z.literal(archiveFormat),
  madeAt: z.iso.datetime(),
  title: line,
  /** The installation and the organisation it comes from. */
  from: z.strictObject({ address: line, organisation: line }),
  /** Items whose secret round was open: they come back as waiting, their ballots stay where they were cast. */
  openItems: z.array(line).max(archiveLimits.entries),
  entries: z.record(
    z.string().regex(path),
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0).max(archiveLimits.entry) }),
  ),
})

export type Manifest = z.infer<typeof manifestSchema>

/** The format that a manifest names, whatever else it says: an archive of a later Assay is told from a damaged one. */
export const formatSchema = z.object({ kind: z.literal('assay-assessment'), format: z.int().min(1) })

export const tablePath = (table: string) => `tables/${table}.jsonl`
export const worksheetPath = (instanceId: string) => `worksheets/${instanceId}.yjs`

/** Where the bytes of a column that is a file lie, by the key of its row. */
export const filePaths: Readonly<Record<string, (row: Row) => string>> = {
  DocumentVersion: ({ id }) => `versions/${id}.yjs`,
  Report: ({ id }) => `reports/${id}.json`,
  Image: ({ sha256 }) => `images/${sha256}`,
}

/** A row as an archive holds it. */
export type Row = Record<string, string | number | boolean | null>

export const peopleSchema = z
  .array(z.strictObject({ id: z.string().min(1).max(128), name: z.string().min(1).max(500) }))
  .max(archiveLimits.entries)
export type ArchivedPerson = z.infer<typeof peopleSchema>[number]
