import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { type Finding, findingKinds } from '../../lib/improvement/finding.ts'
import type { Queries } from '../db/client.ts'
import { storedWord } from '../db/word.ts'
import { roomFor } from '../limits/room-for.ts'
import { namesOfMembers } from '../team/names.ts'
import { placeRows, placesOf, placesSchema, withProcess } from './place.ts'

/** What a form says of a finding. */
export const findingSchema = z.object({
  kind: z.enum(findingKinds),
  title: z.string().trim().min(1, 'Say in a few words what was found.').max(200),
  description: z.string().trim().max(4000).default(''),
  concerns: placesSchema,
  evidence: z.array(z.string()).max(100).default([]),
})

type FindingForm = z.infer<typeof findingSchema>

/** A finding with what a page needs to change it. */
type StoredFinding = Finding & { revision: number; addedBy: string }

/** Findings in the order in which they were added. */
export async function findingsOf(db: Queries, assessmentId: string): Promise<StoredFinding[]> {
  const [stored, nameOf] = await Promise.all([
    db.finding.findMany({
      where: { assessmentId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: {
        places: withProcess,
        evidence: {
          where: { evidence: { removedAt: null } },
          orderBy: [{ evidence: { createdAt: 'asc' } }, { evidenceId: 'asc' }],
        },
      },
    }),
    namesOfMembers(db, assessmentId),
  ])
  return stored.map(({ id, kind, title, description, places, evidence, revision, addedById }) => ({
    id,
    kind: storedWord(findingKinds, kind),
    title,
    description,
    concerns: placesOf(places),
    evidence: evidence.map(({ evidenceId }) => evidenceId),
    revision,
    addedBy: nameOf(addedById),
  }))
}

type Adding = { id: string; assessmentId: string; memberId: string; finding: FindingForm }

export async function addFinding(tx: Queries, { id, assessmentId, memberId, finding }: Adding): Promise<void> {
  const { concerns, evidence, ...said } = finding
  await roomFor(tx, 'findings', assessmentId)
  await tx.finding.create({ data: { id, assessmentId, addedById: memberId, ...said } })
  await link(tx, assessmentId, id, { concerns, evidence })
}

type Changing = { assessmentId: string; findingId: string; revision: number; finding: FindingForm }

/** Throws `conflict` where somebody else has changed it since, and `not-found` where it is gone. */
export async function changeFinding(
  tx: Queries,
  { assessmentId, findingId, revision, finding }: Changing,
): Promise<void> {
  const { concerns, evidence, ...said } = finding
  const { count } = await tx.finding.updateMany({
    where: { id: findingId, assessmentId, revision },
    data: { ...said, revision: { increment: 1 } },
  })
  if (count === 0) {
    const there = await tx.finding.findFirst({ where: { id: findingId, assessmentId } })
    throw there ? new DomainError('conflict', changed) : new DomainError('not-found', gone)
  }
  await tx.findingPlace.deleteMany({ where: { findingId } })
  await tx.findingEvidence.deleteMany({ where: { findingId } })
  await link(tx, assessmentId, findingId, { concerns, evidence })
}

export async function removeFinding(tx: Queries, assessmentId: string, findingId: string): Promise<void> {
  const { count } = await tx.finding.deleteMany({ where: { id: findingId, assessmentId } })
  if (count === 0) throw new DomainError('not-found', gone)
}

const gone = 'This finding is not there any more. Look at the list again.'
const changed =
  'Somebody else has changed this finding since you opened it. Close this to see what it says now, then change it.'

type Links = Pick<FindingForm, 'concerns' | 'evidence'>

async function link(tx: Queries, assessmentId: string, findingId: string, { concerns, evidence }: Links) {
  const places = await placeRows(tx, assessmentId, concerns, { asked: false })
  const pieces = [...new Set(evidence)]
  const known = await tx.evidence.count({ where: { id: { in: pieces }, assessmentId, removedAt: null } })
  if (known < pieces.length) {
    throw new DomainError('not-found', 'Evidence this rests on is not in the register any more. Choose again.')
  }
  await tx.findingPlace.createMany({ data: places.map((place) => ({ findingId, ...place })) })
  await tx.findingEvidence.createMany({ data: pieces.map((evidenceId) => ({ findingId, evidenceId })) })
}
