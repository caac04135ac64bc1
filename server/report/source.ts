import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess, type ProcessModel } from '../../lib/model/model.ts'
import type { Measurement } from '../../lib/report/profile.ts'
import type { ReportSource, SourceProcess } from '../../lib/report/source.ts'
import type { Queries } from '../db/client.ts'
import { registerOf } from '../evidence/register.ts'
import { actionsOf } from '../improvement/action.ts'
import { findingsOf } from '../improvement/finding.ts'
import { modelOfPlan } from '../model/stored.ts'
import { measurementOfPlan } from '../plan/measurement.ts'
import type { Remarks } from './draft/remarks.ts'
import { sourceItem } from './source/item.ts'
import { sourceApproval, sourceMembers, sourcePlan } from './source/plan.ts'
import { assessmentWithResults, type StoredItem, type StoredProcess } from './source/rows.ts'

/**
 * Gathers what a report is built from: the rows of the assessment, the worksheets as they stood when results were
 * recorded, and strengths and weaknesses as the worksheets have them now.
 */
export async function sourceOf(
  { db, remarks }: { db: Queries; remarks: Remarks },
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
    processes: assessment.processes.map((process) => sourceProcess({ process, model, measurement, remarks })),
  }
}

type ProcessToGather = {
  process: StoredProcess
  model: ProcessModel
  measurement: Measurement
  remarks: Remarks
}

function sourceProcess({ process, model, measurement, remarks }: ProcessToGather): SourceProcess {
  const { processId, targetLevel, allInstances, instances } = process
  const outcomes = findProcess(model, processId)?.outcomes ?? []
  const labelOf = ({ attributeId, part }: StoredItem) => {
    const attribute = measurement.framework.attributes.find(({ id }) => id === attributeId)
    return attribute ? labelOfPart(attribute, outcomes, part) : attributeId
  }
  return {
    processId,
    targetLevel,
    allInstances,
    instances: instances.map(({ id, name, across, items }) => ({
      id,
      name,
      across,
      strengths: remarks[id]?.strengths ?? '',
      weaknesses: remarks[id]?.weaknesses ?? '',
      items: items.map((item) => sourceItem(item, labelOf(item))),
    })),
  }
}
