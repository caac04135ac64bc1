import { DomainError } from '../../lib/errors.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { shippedModel } from '../../lib/model/models.ts'
import type { Queries } from '../db/client.ts'
import type { ProcessModel as StoredModel } from '../db/generated/client.ts'
import { storedWord } from '../db/word.ts'

export const modelStates = ['draft', 'published'] as const
export type ModelState = (typeof modelStates)[number]

/** The content of a stored model. It passed the file format before it was written, so it is taken at its word. */
export function contentOfModel({ content }: Pick<StoredModel, 'content'>): ProcessModel {
  return JSON.parse(content)
}

export function modelStateOf(stored: string): ModelState {
  return storedWord(modelStates, stored)
}

/**
 * The process model an assessment is planned with, in the version it was planned with: one of its organisation, or one
 * that ships with Assay. Throws `not-found` when this installation does not have it any more.
 */
export async function modelOfPlan(
  db: Queries,
  { organisationId, modelId, modelVersion }: { organisationId: string; modelId: string; modelVersion: string },
): Promise<ProcessModel> {
  const shipped = shippedModel(modelId)
  if (shipped) return shipped
  const stored = await db.processModel.findUnique({
    where: { organisationId_modelId_version: { organisationId, modelId, version: modelVersion } },
  })
  if (!stored) throw unknownModel(modelId)
  return contentOfModel(stored)
}

export function unknownModel(modelId: string): DomainError {
  return new DomainError('not-found', `There is no process model ${modelId} here. Import it from its file first.`)
}
