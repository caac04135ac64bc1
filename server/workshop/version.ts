import { randomUUID } from 'node:crypto'
import { documentName } from '../../lib/workshop/document.ts'
import type { Queries } from '../db/client.ts'
import { worksheetOf } from './item.ts'

/** Keeps the worksheet as it stands at a reveal or a record, so that it can be opened again; returns the version's id. */
export async function keepVersion(
  tx: Queries,
  item: { id: string; assessmentId: string; instanceId: string },
  reason: 'reveal' | 'record',
  { state, sha256 }: { state: Uint8Array<ArrayBuffer>; sha256: string },
): Promise<string> {
  const id = randomUUID()
  const document = documentName(worksheetOf(item))
  await tx.documentVersion.create({ data: { id, document, reason, itemId: item.id, state, sha256 } })
  return id
}
