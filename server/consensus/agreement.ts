import { agreementOfItem, hardestFirst, type ItemAgreement } from '../../lib/consensus/hardest.ts'
import { agreementOverWorkshop, type WorkshopAgreement } from '../../lib/consensus/workshop.ts'
import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess } from '../../lib/model/model.ts'
import type { Queries } from '../db/client.ts'
import { modelOfPlan } from '../model/stored.ts'
import { plannedMeasurement } from '../plan/measurement.ts'

/** How alike the raters read the evidence over the whole workshop, by its revealed rounds. */
export async function agreementOfWorkshop(db: Queries, assessmentId: string): Promise<WorkshopAgreement> {
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  const { framework, scale } = plannedMeasurement(assessment)
  const items = await db.item.findMany({ where: { assessmentId }, include: revealedRounds })
  return agreementOverWorkshop(
    framework,
    scale,
    items.map(({ rounds }) => rounds.map(({ ballots }) => ballots)),
  )
}

export type HardItem = ItemAgreement & {
  itemId: string
  processId: string
  processName: string
  instance: string
  /** Whether the process is assessed in several instances, so that the name of one says something. */
  severalInstances: boolean
  attributeId: string
  label: string
  /** The rating agreed in the end; null while there is none. */
  agreed: string | null
}

/** Every item that two or more people rated, with how its revealed rounds fell: the hardest to agree on first. */
export async function agreementByItem(db: Queries, assessmentId: string): Promise<HardItem[]> {
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  const { framework, scale } = plannedMeasurement(assessment)
  const model = await modelOfPlan(db, assessment)
  const items = await db.item.findMany({
    where: { assessmentId },
    orderBy: [
      { instance: { scopedProcess: { position: 'asc' } } },
      { instance: { position: 'asc' } },
      { position: 'asc' },
    ],
    include: {
      ...revealedRounds,
      results: { where: { supersededAt: null }, take: 1 },
      instance: { include: { scopedProcess: { include: { _count: { select: { instances: true } } } } } },
    },
  })
  const told = items.flatMap(({ id, attributeId, part, instance, rounds, results: [result] }): HardItem[] => {
    const agreement = agreementOfItem(
      framework,
      scale,
      rounds.map(({ ballots }) => ballots),
    )
    if (!agreement) return []
    const { processId, _count } = instance.scopedProcess
    const process = findProcess(model, processId)
    const attribute = framework.attributes.find((known) => known.id === attributeId)
    return [
      {
        ...agreement,
        itemId: id,
        processId,
        processName: process?.name ?? processId,
        instance: instance.name,
        severalInstances: _count.instances > 1,
        attributeId,
        label: attribute ? labelOfPart(attribute, process?.outcomes ?? [], part) : attributeId,
        agreed: result?.rating ?? null,
      },
    ]
  })
  return hardestFirst(told)
}

/** Rounds whose ballots everybody has seen, in their order: secret ballots are no rows yet. */
const revealedRounds = {
  rounds: { where: { revealedAt: { not: null } }, orderBy: { number: 'asc' }, include: { ballots: true } },
} as const
