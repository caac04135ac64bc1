import { DomainError } from '../../lib/errors.ts'
import type { MeasurementFramework } from '../../lib/measurement/framework.ts'
import { measurementOf } from '../../lib/measurement/frameworks.ts'
import { frameworksFor, frameworkToKeep } from '../../lib/model/measurement.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { shippedModel } from '../../lib/model/models.ts'
import type { Queries } from '../db/client.ts'
import { contentOfModel, unknownModel } from './stored.ts'

/** What a new assessment asks to be planned with. */
export type AskedModel = {
  modelId: string
  /** Left out: the newest published version. */
  modelVersion?: string | undefined
  frameworkId: string
  scaleId: string
}

export type PlannedModel = {
  model: ProcessModel
  framework: MeasurementFramework
  /** What the plan keeps of the framework: JSON, or null for one that ships with Assay. */
  ownFramework: string | null
}

/**
 * The model and framework of a new assessment of this organisation. Only published models are planned with, and an
 * assessment model only with the framework it measures with. Throws `invalid` for another, naming those it may be.
 */
export async function modelToPlanWith(db: Queries, organisationId: string, asked: AskedModel): Promise<PlannedModel> {
  const model = shippedModel(asked.modelId) ?? (await publishedModel(db, organisationId, asked))
  const allowed = frameworksFor(model)
  const framework = allowed.find(({ id }) => id === asked.frameworkId)
  if (!framework) {
    const names = allowed.map(({ name }) => name).join(', ')
    throw new DomainError('invalid', `${model.name} is not measured with ${asked.frameworkId}. Choose ${names}.`)
  }
  const kept = frameworkToKeep(framework)
  measurementOf({ ...asked, ownFramework: kept })
  return { model, framework, ownFramework: kept && JSON.stringify(kept) }
}

async function publishedModel(
  db: Queries,
  organisationId: string,
  { modelId, modelVersion }: AskedModel,
): Promise<ProcessModel> {
  const stored = await db.processModel.findFirst({
    where: { organisationId, modelId, state: 'published', ...(modelVersion && { version: modelVersion }) },
    orderBy: { publishedAt: 'desc' },
  })
  if (!stored) throw unknownModel(modelId)
  return contentOfModel(stored)
}
