import { createHash } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { refuseConcluded } from '../../lib/plan/status.ts'
import { imagePixels, imageRefusals } from '../../lib/workshop/image.ts'
import { takeAssessment } from '../change/take.ts'
import type { Database } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { areaOf } from './area.ts'
import { imageTypeOf } from './type.ts'

type NewImage = { assessmentId: string; memberId: string; bytes: Uint8Array<ArrayBuffer> }

/** Keeps an image under the hash of its bytes, and gives the hash. */
export async function keepImage(db: Database, { assessmentId, memberId, bytes }: NewImage): Promise<string> {
  const type = imageTypeOf(bytes)
  if (!type) throw new DomainError('invalid', imageRefusals.kind)
  if ((areaOf(type, bytes) ?? 0) > imagePixels) throw new DomainError('invalid', imageRefusals.pixels)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await db.$transaction(async (tx) => {
    refuseConcluded(await takeAssessment(tx, assessmentId))
    const known = { assessmentId_sha256: { assessmentId, sha256 } }
    if (await tx.image.findUnique({ where: known, select: { sha256: true } })) return
    await roomFor(tx, 'images', assessmentId)
    await tx.image.create({ data: { assessmentId, sha256, type, bytes, addedById: memberId } })
  })
  return sha256
}
