import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess, type ProcessModel } from '../../lib/model/model.ts'
import type { Measurement } from '../../lib/report/profile.ts'
import type { ReportSource, SourceProcess } from '../../lib/report/source.ts'
import { worksheetOf } from '../../lib/workshop/document.ts'
import { textOf, worksheetFields } from '../../lib/workshop/worksheet.ts'
import type { Queries } from '../db/client.ts'
import { registerOf } from '../evidence/register.ts'
import { actionsOf } from '../improvement/action.ts'
import { findingsOf } from '../improvement/finding.ts'
import { modelOfPlan } from '../model/stored.ts'
import { measurementOfPlan } from '../plan/measurement.ts'
import type { Services } from '../services.ts'
import { sourceItem } from './source/item.ts'
import { sourceApproval, sourceMembers, sourcePlan } from './source/plan.ts'
import { assessmentWithResults, type StoredItem, type StoredProcess } from './source/rows.ts'

/**
 * Gathers what a report is built from: the rows of the assessment, the worksheets as they stood when results were
 * recorded, and strengths and weaknesses as the worksheets have them now.
 */
export async function sourceOf(
  { db, sync }: { db: Queries; sync: Pick<Services['sync'], 'read'> },
  assessmentId: string,
): Promise<ReportSource> {
  const assessment = await assessmentWithResults(db, assessmentId)
  const model = await modelOfPlan(db, assessment)
  const measurement = measurementOfPlan(assessment)
  return {
    assessment: sourcePlan(assessment),
    members: sourceMembers(assessment),
    model,
    measurement,
    register: await registerOf(db, assessmentId),
    approval: sourceApproval(assessment),
    findings: (await findingsOf(db, assessmentId)).map(({ revision: _, addedBy: __, ...finding }) => finding),
    actions: (await actionsOf(db, assessmentId)).map(({ revision: _, ...action }) => action),
    processes: await Promise.all(
      assessment.processes.map((process) => sourceProcess(sync, { assessmentId, process, model, measurement })),
    ),
  }
}

type ProcessToGather = {
  assessmentId: string
  process: StoredProcess
  model: ProcessModel
  measurement: Measurement
}

async function sourceProcess(
  sync: Pick<Services['sync'], 'read'>,
  { assessmentId, process, model, measurement }: ProcessToGather,
): Promise<SourceProcess> {
  const { processId, targetLevel, allInstances, instances } = process
  const outcomes = findProcess(model, processId)?.outcomes ?? []
  const labelOf = ({ attributeId, part }: StoredItem) => {
    const attribute = measurement.framework.attributes.find(({ id }) => id === attributeId)
    return attribute ? labelOfPart(attribute, outcomes, part) : attributeId
  }
  const noted = (instanceId: string) =>
    sync.read(worksheetOf({ assessmentId, instanceId }), (doc) => ({
      strengths: textOf(doc, worksheetFields.strengths()),
      weaknesses: textOf(doc, worksheetFields.weaknesses()),
    }))
  return {
    processId,
    targetLevel,
    allInstances,
    instances: await Promise.all(
      instances.map(async ({ id, name, across, items }) => ({
        id,
        name,
        across,
        ...(await noted(id)),
        items: items.map((item) => sourceItem(item, labelOf(item))),
      })),
    ),
  }
}
