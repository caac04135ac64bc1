import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { documentName, worksheetOf } from '../../lib/workshop/document.ts'
import type { VersionReason } from '../../lib/workshop/version.ts'
import type { Queries } from '../db/client.ts'

/** Keeps the worksheet as it stands at a reveal or a record, so that it can be opened again; returns the version's id. */
export async function keepVersion(
  tx: Queries,
  item: { id: string; assessmentId: string; instanceId: string },
  reason: VersionReason,
  { state, sha256 }: { state: Uint8Array<ArrayBuffer>; sha256: string },
): Promise<string> {
  const id = randomUUID()
  const document = documentName(worksheetOf(item))
  await tx.documentVersion.create({ data: { id, document, reason, itemId: item.id, state, sha256 } })
  return id
}

/** A moment at which a worksheet was kept. */
export type VersionView = {
  id: string
  reason: VersionReason
  at: string
  sha256: string
  itemId: string
  attributeId: string
  part: string
}

const shown = { id: true, reason: true, at: true, sha256: true, itemId: true, item: true } as const

type Row = Omit<VersionView, 'reason' | 'at' | 'attributeId' | 'part'> & {
  reason: string
  at: Date
  item: { attributeId: string; part: string }
}

const view = ({ id, reason, at, sha256, itemId, item: { attributeId, part } }: Row): VersionView => ({
  id,
  reason: reason === 'record' ? 'record' : 'reveal',
  at: at.toISOString(),
  sha256,
  itemId,
  attributeId,
  part,
})

/** The kept versions of one worksheet, newest first; none for an instance that is not this assessment's. */
export async function versionsOf(db: Queries, assessmentId: string, instanceId: string): Promise<VersionView[]> {
  const rows = await db.documentVersion.findMany({
    where: { item: { assessmentId, instanceId } },
    orderBy: { at: 'desc' },
    select: shown,
  })
  return rows.map(view)
}

/** A kept version with its state, in base64, as its hash was made of. Throws `not-found` for other assessments' too. */
export async function readVersion(
  db: Queries,
  assessmentId: string,
  versionId: string,
): Promise<VersionView & { state: string }> {
  const row = await db.documentVersion.findFirst({
    where: { id: versionId, item: { assessmentId } },
    select: { ...shown, state: true },
  })
  if (!row) throw new DomainError('not-found', 'There is no such version of a worksheet here. Look at the list again.')
  return { ...view(row), state: Buffer.from(row.state).toString('base64') }
}
