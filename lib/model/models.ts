import { DomainError } from '../errors.ts'
import type { ProcessModel } from './model.ts'
import { researchDataModel, serviceManagementModel } from './shipped.ts'

/** The process models that ship with Assay; the first is what a new assessment starts with. */
export const models: ProcessModel[] = [serviceManagementModel, researchDataModel]

/** The shipped model with this id; undefined when it is none of them. */
export function shippedModel(id: string): ProcessModel | undefined {
  return models.find((known) => known.id === id)
}

/** The shipped model with this id. Throws `not-found` when it is none of them. */
export function modelOf(id: string): ProcessModel {
  const model = shippedModel(id)
  if (!model) throw new DomainError('not-found', `No process model ${id} ships with Assay. Import it from its file.`)
  return model
}
