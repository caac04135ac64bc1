import type { ProcessModel } from '../../lib/model/model.ts'
import { shippedModel } from '../../lib/model/models.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { contentOfModel, type ModelState, modelStateOf, unknownModel } from './stored.ts'

export type ModelRef = { id: string; version?: string | undefined }

/** A model with what is known of it here. */
export type ModelView = { model: ProcessModel; state: ModelState; shipped: boolean; revision: number }

/**
 * A model that the caller may read: a shipped one; one of their organisation, for those who have an account there; or
 * the one of an assessment they take part in. Without a version it is the newest. Throws `not-found` for every other,
 * whether or not another organisation has it.
 */
export async function readableModel(db: Queries, user: User, { id, version }: ModelRef): Promise<ModelView> {
  const shipped = shippedModel(id)
  if (shipped) return { model: shipped, state: 'published', shipped: true, revision: 0 }
  const stored =
    (await ownModel(db, user, { id, version })) ?? (await modelOfOwnAssessment(db, user.id, { id, version }))
  if (!stored) throw unknownModel(id)
  const { state, revision } = stored
  return { model: contentOfModel(stored), state: modelStateOf(state), shipped: false, revision }
}

async function ownModel(db: Queries, { kind, organisationId }: User, { id, version }: ModelRef) {
  if (kind !== 'account') return null
  return db.processModel.findFirst({
    where: { organisationId, modelId: id, ...(version !== undefined && { version }) },
    orderBy: { changedAt: 'desc' },
  })
}

async function modelOfOwnAssessment(db: Queries, userId: string, { id, version }: ModelRef) {
  const assessment = await db.assessment.findFirst({
    where: {
      modelId: id,
      ...(version !== undefined && { modelVersion: version }),
      members: { some: { userId, removedAt: null } },
    },
    orderBy: { createdAt: 'desc' },
  })
  if (!assessment) return null
  const { organisationId, modelId, modelVersion } = assessment
  return db.processModel.findUnique({
    where: { organisationId_modelId_version: { organisationId, modelId, version: modelVersion } },
  })
}
