import { agreementOverWorkshop, type WorkshopAgreement } from '../../lib/consensus/workshop.ts'
import type { Queries } from '../db/client.ts'
import { plannedMeasurement } from './measurement.ts'

/** How alike the raters read the evidence over the whole workshop, by its revealed rounds. */
export async function agreementOfWorkshop(db: Queries, assessmentId: string): Promise<WorkshopAgreement> {
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  const { framework, scale } = plannedMeasurement(assessment)
  const items = await db.item.findMany({
    where: { assessmentId },
    include: {
      rounds: { where: { revealedAt: { not: null } }, orderBy: { number: 'asc' }, include: { ballots: true } },
    },
  })
  return agreementOverWorkshop(
    framework,
    scale,
    items.map(({ rounds }) => rounds.map(({ ballots }) => ballots)),
  )
}
