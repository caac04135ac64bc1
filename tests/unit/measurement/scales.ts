import type { MeasurementFramework, RatingScale } from '../../../lib/measurement/framework.ts'

/** A scale of a framework that is known to have it. */
export function scaleOf(framework: MeasurementFramework, id: string): RatingScale {
  const scale = framework.scales.find((known) => known.id === id)
  if (!scale) throw new Error(`${framework.name} has no scale ${id}`)
  return scale
}
