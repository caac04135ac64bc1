import type { EvidenceLink } from '../evidence/evidence.ts'
import { labelOfPart } from '../measurement/part.ts'
import { findProcess } from '../model/model.ts'
import type { ReportEvidence } from './report.ts'
import type { ReportSource } from './source.ts'

/** The whole register, each piece with what it bears on, in the order of the plan. */
export function evidenceOfReport({ register, processes, model, measurement }: ReportSource): ReportEvidence[] {
  const { attributes } = measurement.framework
  const instances = processes.flatMap(({ processId, instances }) =>
    instances.map(({ id, name }) => ({
      id,
      processId,
      instance: name,
      outcomes: findProcess(model, processId)?.outcomes ?? [],
    })),
  )
  const order = new Map(instances.map(({ id }, index) => [id, index]))
  const rankOf = ({ instanceId, attributeId }: EvidenceLink) =>
    (order.get(instanceId) ?? 0) * (attributes.length + 1) + attributes.findIndex(({ id }) => id === attributeId)
  return register.map(({ links, ...piece }) => ({
    ...piece,
    bearsOn: [...links]
      .sort((a, b) => rankOf(a) - rankOf(b) || (a.part < b.part ? -1 : 1))
      .flatMap(({ instanceId, attributeId, part }) => {
        const place = instances[order.get(instanceId) ?? -1]
        if (!place) return []
        const { processId, instance, outcomes } = place
        const attribute = attributes.find(({ id }) => id === attributeId)
        const label = attribute ? labelOfPart(attribute, outcomes, part) : attributeId
        return [{ processId, instance, attributeId, part, label }]
      }),
  }))
}
