import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import type { Person, TestServer } from '../server.ts'

export type Files = Record<string, Uint8Array>

/** Takes an assessment out, as the page does. */
export async function takeOut({ url }: TestServer, { cookie }: Person, assessmentId: string): Promise<Uint8Array> {
  const answer = await fetch(`${url}/api/archives/${assessmentId}.zip`, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const importedSchema = z.object({
  id: z.string(),
  title: z.string(),
  copy: z.boolean(),
  openItems: z.number(),
  people: z.array(z.string()),
})
const refusedSchema = z.object({ message: z.string() })

/** Brings an archive in, as the page does. */
export async function bringIn(server: TestServer, person: Person, bytes: Uint8Array) {
  const answer = await send(server, person, bytes)
  if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`)
  return importedSchema.parse(await answer.json())
}

/** Status and sentence an archive is refused with. */
export async function refusedArchive(server: TestServer, person: Person, bytes: Uint8Array) {
  const answer = await send(server, person, bytes)
  return { status: answer.status, message: refusedSchema.parse(await answer.json()).message }
}

function send({ url }: TestServer, { cookie }: Person, bytes: Uint8Array): Promise<Response> {
  return fetch(`${url}/api/archives`, {
    method: 'POST',
    headers: { cookie, origin: url },
    body: Buffer.from(bytes),
  })
}

/** The entries of an archive, read by another program than the one that checks it. */
export const filesOf = (archive: Uint8Array): Files => unzipSync(archive)
export const textOf = (files: Files, path: string): string => strFromU8(files[path] ?? new Uint8Array())

export type ArchivedRow = Record<string, unknown>
const row = z.record(z.string(), z.unknown())
export const rowsOf = (files: Files, table: string): ArchivedRow[] =>
  textOf(files, `tables/${table}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => row.parse(JSON.parse(line)))

/** An archive with other contents, whose manifest holds for them: what somebody makes who knows the format. */
export function rewritten(archive: Uint8Array, change: (files: Files) => void): Uint8Array {
  const files = filesOf(archive)
  change(files)
  const manifest = row.parse(JSON.parse(textOf(files, 'manifest.json')))
  delete files['manifest.json']
  const entries: Record<string, { sha256: string; bytes: number }> = {}
  for (const [path, content] of Object.entries(files)) {
    entries[path] = { sha256: sha256(content), bytes: content.length }
  }
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, entries })) })
}

/** The same with one file more, or another in its place. */
export function withFile(archive: Uint8Array, path: string, text: string): Uint8Array {
  return rewritten(archive, (files) => {
    files[path] = strToU8(text)
  })
}

/** The same for the rows of one table. */
export function withRows(
  archive: Uint8Array,
  table: string,
  change: (rows: ArchivedRow[]) => ArchivedRow[],
): Uint8Array {
  return rewritten(archive, (files) => {
    const lines = change(rowsOf(files, table)).map((one) => `${JSON.stringify(one)}\n`)
    files[`tables/${table}.jsonl`] = strToU8(lines.join(''))
  })
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
