import type { ProcessModel } from './model.ts'
import { researchDataModel, serviceManagementModel } from './shipped.ts'

/** The process models that ship with Assay; the first is what a new assessment starts with. */
export const models: ProcessModel[] = [serviceManagementModel, researchDataModel]

/** The shipped model with this id; undefined when it is none of them. */
export function shippedModel(id: string): ProcessModel | undefined {
  return models.find((known) => known.id === id)
}
