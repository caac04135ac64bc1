import { type CoveredItem, coverageOf, evidenceFor, familiesLacking } from '../../lib/evidence/coverage.ts'
import { type Evidence, evidenceKinds, evidenceStrengths } from '../../lib/evidence/evidence.ts'
import { classDemands } from '../../lib/plan/class.ts'
import type { Queries } from '../db/client.ts'
import type { Evidence as StoredEvidence, EvidenceLink as StoredLink } from '../db/generated/client.ts'
import { storedWord } from '../db/word.ts'
import { assessmentClassOf } from '../plan/inputs.ts'
import { namesOfMembers } from '../team/names.ts'

/** The register as it stands, in the order in which pieces were added. */
export async function registerOf(db: Queries, assessmentId: string): Promise<Evidence[]> {
  const stored = await db.evidence.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { links: true },
  })
  return stored.map(evidenceOf)
}

/** The register with who added each piece, and whether a result rests on it. */
export async function shownRegister(db: Queries, assessmentId: string) {
  const [stored, nameOf] = await Promise.all([
    db.evidence.findMany({
      where: { assessmentId, removedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { links: true },
    }),
    namesOfMembers(db, assessmentId),
  ])
  return stored.map((piece) => ({
    ...evidenceOf(piece),
    addedBy: nameOf(piece.addedById),
    addedAt: piece.createdAt.toISOString(),
  }))
}

/** How well evidence covers each item of the assessment, and what its class still asks for, by item id. */
export async function coverageByItem(db: Queries, assessmentId: string) {
  const [register, assessment, items] = await Promise.all([
    registerOf(db, assessmentId),
    db.assessment.findUniqueOrThrow({ where: { id: assessmentId } }),
    db.item.findMany({
      where: { assessmentId },
      include: { instance: { include: { scopedProcess: { include: { instances: true } } } } },
    }),
  ])
  const asked = classDemands[assessmentClassOf(assessment.assessmentClass)].evidence
  return Object.fromEntries(
    items.map((item) => {
      const coverage = coverageOf(register, coveredItem(item, item.instance.scopedProcess.instances))
      return [item.id, { ...coverage, lacking: familiesLacking(coverage, asked) }]
    }),
  )
}

/** The pieces that bear on an item as it is recorded. */
export async function evidenceOfItem(
  tx: Queries,
  item: { assessmentId: string; instanceId: string; attributeId: string; part: string },
): Promise<Evidence[]> {
  const { scopedProcess, across } = await tx.processInstance.findUniqueOrThrow({
    where: { id: item.instanceId },
    include: { scopedProcess: { include: { instances: true } } },
  })
  return evidenceFor(
    await registerOf(tx, item.assessmentId),
    coveredItem({ ...item, instance: { across } }, scopedProcess.instances),
  )
}

/** Where instances are rated together, evidence of each of them bears on the item. */
function coveredItem(
  item: { instanceId: string; attributeId: string; part: string; instance: { across: boolean } },
  instances: readonly { id: string }[],
): CoveredItem {
  const instanceIds = item.instance.across ? instances.map(({ id }) => id) : [item.instanceId]
  return { instanceIds, attributeId: item.attributeId, part: item.part }
}

function evidenceOf(stored: StoredEvidence & { links: StoredLink[] }): Evidence {
  const { id, kind, title, source, reference, date, strength, note, links } = stored
  return {
    id,
    kind: storedWord(evidenceKinds, kind),
    title,
    source,
    reference,
    date,
    strength: storedWord(evidenceStrengths, strength),
    note,
    links: links.map(({ instanceId, attributeId, part }) => ({ instanceId, attributeId, part })),
  }
}
