import { findProcess } from '../model/model.ts'
import type { AssessmentPlan } from '../plan/content.ts'
import type { ReportSource } from './source.ts'

/** The source as the plan that is checked and approved. */
export function planOfSource({ assessment, members, model, measurement, processes }: ReportSource): AssessmentPlan {
  const { framework, scale, aggregation } = measurement
  return {
    ...assessment,
    model: { id: model.id, version: model.version },
    frameworkId: framework.id,
    scaleId: scale.id,
    ...aggregation,
    members: members.filter(({ former }) => !former),
    processes: processes.map(({ processId, targetLevel, allInstances, instances }) => ({
      processId,
      name: findProcess(model, processId)?.name ?? processId,
      targetLevel,
      allInstances,
      instances,
    })),
  }
}
