import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { type EvidenceLink, evidenceKinds, evidenceStrengths } from '../../lib/evidence/evidence.ts'
import { everyPartOf } from '../../lib/measurement/part.ts'
import { findProcess } from '../../lib/model/model.ts'
import type { Queries } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { modelOfPlan } from '../model/stored.ts'
import { plannedMeasurement } from '../plan/measurement.ts'

const linkSchema = z.object({ instanceId: z.string(), attributeId: z.string(), part: z.string().max(80).default('') })

/** What a form says of a piece of evidence. */
export const pieceSchema = z.object({
  kind: z.enum(evidenceKinds),
  title: z.string().trim().min(1, 'Say what the evidence is, such as “Ticket export of March”.').max(200),
  source: z.string().trim().min(1, 'Say where it comes from: who said it, who keeps it, which tool.').max(200),
  reference: z.string().trim().max(500).default(''),
  date: z.iso.date('Give the day it was obtained.'),
  strength: z.enum(evidenceStrengths),
  note: z.string().trim().max(2000).default(''),
  links: z.array(linkSchema).max(300),
})

export type Piece = z.infer<typeof pieceSchema>

export async function addPiece(
  tx: Queries,
  { id, assessmentId, memberId, piece }: { id: string; assessmentId: string; memberId: string; piece: Piece },
): Promise<void> {
  const { links, ...said } = piece
  await roomFor(tx, 'evidence', assessmentId)
  await checkLinks(tx, assessmentId, links)
  await tx.evidence.create({ data: { id, assessmentId, addedById: memberId, ...said } })
  await tx.evidenceLink.createMany({ data: distinct(links).map((link) => ({ evidenceId: id, ...link })) })
}

export async function changePiece(
  tx: Queries,
  { assessmentId, evidenceId, piece: { links, ...said } }: { assessmentId: string; evidenceId: string; piece: Piece },
): Promise<void> {
  await checkLinks(tx, assessmentId, links)
  const { count } = await tx.evidence.updateMany({ where: standing(assessmentId, evidenceId), data: said })
  if (count === 0) throw new DomainError('not-found', gone)
  await tx.evidenceLink.deleteMany({ where: { evidenceId } })
  await tx.evidenceLink.createMany({ data: distinct(links).map((link) => ({ evidenceId, ...link })) })
}

/** Takes a piece out of the register; results that were recorded on it keep it as it stood. */
export async function removePiece(tx: Queries, assessmentId: string, evidenceId: string): Promise<void> {
  const { count } = await tx.evidence.updateMany({
    where: standing(assessmentId, evidenceId),
    data: { removedAt: new Date() },
  })
  if (count === 0) throw new DomainError('not-found', gone)
}

const gone = 'This piece of evidence is not in the register any more. Look at the register again.'
const standing = (assessmentId: string, id: string) => ({ id, assessmentId, removedAt: null })

/** Each link leads to an instance of this assessment, an attribute of its framework and a part there is. */
async function checkLinks(tx: Queries, assessmentId: string, links: readonly EvidenceLink[]): Promise<void> {
  const assessment = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { processes: { include: { instances: true } } },
  })
  const { framework } = plannedMeasurement(assessment)
  const model = await modelOfPlan(tx, assessment)
  for (const { instanceId, attributeId, part } of links) {
    const process = assessment.processes.find(({ instances }) => instances.some(({ id }) => id === instanceId))
    const attribute = framework.attributes.find(({ id }) => id === attributeId)
    if (!process || !attribute) {
      throw new DomainError('not-found', 'What this evidence bears on has left the scope. Choose again.')
    }
    const parts = everyPartOf(attribute, findProcess(model, process.processId)?.outcomes ?? [])
    if (part !== '' && !parts.some((known) => known.part === part)) {
      throw new DomainError(
        'invalid',
        `${attributeId} has no part ${part}. Choose one of its outcomes or achievements.`,
      )
    }
  }
}

function distinct(links: readonly EvidenceLink[]): EvidenceLink[] {
  const byKey = new Map(links.map((link) => [`${link.instanceId} ${link.attributeId} ${link.part}`, link]))
  return [...byKey.values()]
}
