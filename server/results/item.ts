import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess } from '../../lib/model/model.ts'
import { isItemState } from '../../lib/workshop/item.ts'
import { worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { Queries } from '../db/client.ts'
import { modelOfPlan } from '../model/stored.ts'
import { textsOfVersion } from '../worksheet/version-text.ts'
import { historyOf } from '../workshop/history.ts'
import { findItem } from '../workshop/item.ts'

/**
 * Where a figure of the results comes from: the item with its rounds and ballots, every result recorded for it with the
 * worksheet as it stood then, and the other items that the rating of the attribute is made of. Secret ballots are no
 * part of it. Throws `not-found` for items of other assessments too.
 */
export async function itemResultOf(db: Queries, assessmentId: string, itemId: string) {
  const { assessment, attributeId, part, state, instanceId, framework, plannedScale } = await findItem(
    db,
    assessmentId,
    itemId,
  )
  if (!isItemState(state)) throw new Error(`The database holds an unknown item state: ${state}.`)
  const { scopedProcess, name: instance } = await db.processInstance.findUniqueOrThrow({
    where: { id: instanceId },
    include: { scopedProcess: true },
  })
  const process = findProcess(await modelOfPlan(db, assessment), scopedProcess.processId)
  const attribute = framework.attributes.find(({ id }) => id === attributeId)
  const labelOf = (part: string) => (attribute ? labelOfPart(attribute, process?.outcomes ?? [], part) : attributeId)
  const [{ rounds, results }, versions, beside] = await Promise.all([
    historyOf(db, assessmentId, itemId),
    db.capabilityResult.findMany({ where: { itemId }, select: { id: true, worksheet: { select: { state: true } } } }),
    db.item.findMany({
      where: { attributeId, instance: { scopedProcessId: scopedProcess.id } },
      orderBy: [{ instance: { position: 'asc' } }, { position: 'asc' }],
      include: { instance: true, results: { where: { supersededAt: null }, take: 1 } },
    }),
  ])
  const fields = {
    notes: worksheetFields.notes(attributeId, part),
    strengths: worksheetFields.strengths(),
    weaknesses: worksheetFields.weaknesses(),
  }
  return {
    itemId,
    processId: scopedProcess.processId,
    processName: process?.name ?? scopedProcess.processId,
    targetLevel: scopedProcess.targetLevel,
    instance,
    attributeId,
    attributeName: attribute?.name ?? attributeId,
    description: attribute?.description ?? '',
    label: labelOf(part),
    part,
    state,
    scale: plannedScale,
    rounds: rounds.filter(({ revealedAt }) => revealedAt !== null),
    results: results.map((result) => {
      const version = versions.find(({ id }) => id === result.id)
      return { ...result, worksheet: textsOfVersion(version?.worksheet.state, fields) }
    }),
    /** All items the rating of the attribute is made of, this one too. */
    items: beside.map(({ id, part, instance, results: [result] }) => ({
      itemId: id,
      instance: instance.name,
      label: labelOf(part),
      part,
      rating: result?.rating ?? null,
    })),
  }
}

export type ItemResult = Awaited<ReturnType<typeof itemResultOf>>
