import { labelOfPart } from '../measurement/part.ts'
import { findProcess } from '../model/model.ts'
import type { ReportEvidence } from './report.ts'
import type { ReportSource } from './source.ts'

/** The whole register, each piece with what it bears on. */
export function evidenceOfReport({ register, processes, model, measurement }: ReportSource): ReportEvidence[] {
  const places = new Map(
    processes.flatMap(({ processId, instances }) =>
      instances.map(({ id, name }) => [
        id,
        { processId, instance: name, outcomes: findProcess(model, processId)?.outcomes ?? [] },
      ]),
    ),
  )
  return register.map(({ links, ...piece }) => ({
    ...piece,
    bearsOn: links.flatMap(({ instanceId, attributeId, part }) => {
      const place = places.get(instanceId)
      if (!place) return []
      const { outcomes, ...where } = place
      const attribute = measurement.framework.attributes.find(({ id }) => id === attributeId)
      const label = attribute ? labelOfPart(attribute, outcomes, part) : attributeId
      return [{ ...where, attributeId, part, label }]
    }),
  }))
}
