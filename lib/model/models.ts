import { DomainError } from '../errors.ts'
import type { ProcessModel } from './model.ts'
import { serviceManagementModel } from './shipped.ts'

/** The process models that ship with Assay. */
export const models: ProcessModel[] = [serviceManagementModel]

/** The model with this id. Throws `not-found` when this installation does not have it. */
export function modelOf(id: string): ProcessModel {
  const model = models.find((known) => known.id === id)
  if (!model) throw new DomainError('not-found', `There is no process model ${id} here. Load it from its file first.`)
  return model
}
