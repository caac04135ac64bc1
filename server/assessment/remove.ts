import type { Queries } from '../db/client.ts'

/** Deletes the rows of an assessment; its documents are forgotten by the realtime server. */
export async function removeAssessment(tx: Queries, assessmentId: string): Promise<void> {
  await tx.capabilityResult.deleteMany({ where: { item: { assessmentId } } })
  await tx.documentVersion.deleteMany({ where: { item: { assessmentId } } })
  await tx.documentAuthor.deleteMany({ where: { document: { startsWith: `worksheet/${assessmentId}/` } } })
  await tx.assessment.delete({ where: { id: assessmentId } })
}
