import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { frameworks } from '../../lib/measurement/frameworks.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { shippedModel } from '../../lib/model/models.ts'
import { tidyModel } from '../../lib/model/tidy.ts'
import { errorsOf, readModel, validateModel } from '../../lib/model/validate.ts'
import type { Queries } from '../db/client.ts'
import type { ProcessModel as StoredModel, User } from '../db/generated/client.ts'
import { roomInOrganisation } from '../limits/room-for.ts'
import { contentOfModel, unknownModel } from './stored.ts'

type Version = { id: string; version: string }

/** What is there already under the identifier and version a model would have. */
export type Taken = 'free' | 'draft' | 'published' | 'shipped'

export async function takenBy(db: Queries, organisationId: string, { id, version }: Version): Promise<Taken> {
  if (shippedModel(id)) return 'shipped'
  const stored = await findVersion(db, organisationId, { id, version })
  if (!stored) return 'free'
  return stored.state === 'published' ? 'published' : 'draft'
}

/**
 * Keeps a model as a draft of the caller's organisation. A draft of the same version is replaced only when asked to;
 * what is published, and what ships with Assay, never is. What it reads stays true until it writes, as SQLite has one
 * writer; PostgreSQL needs the organisation's row locked here.
 */
export async function keepDraft(
  tx: Queries,
  { organisationId, name: changedBy }: User,
  model: ProcessModel,
  { replace }: { replace: boolean },
): Promise<void> {
  const { id, version, name } = model
  const taken = await takenBy(tx, organisationId, model)
  if (taken === 'shipped') {
    throw new DomainError('conflict', `The identifier ${id} belongs to a model that ships with Assay. Choose another.`)
  }
  if (taken === 'published') {
    throw new DomainError(
      'conflict',
      `Version ${version} of ${name} is published and stays as it is. Give this one another version.`,
    )
  }
  if (taken === 'draft' && !replace) {
    throw new DomainError('conflict', `There is a draft of ${name} ${version}. Say whether to replace it.`)
  }
  if (taken !== 'draft') await roomInOrganisation(tx, 'models', organisationId)
  const data = { name, content: JSON.stringify(model), changedBy, changedAt: new Date() }
  await tx.processModel.upsert({
    where: { organisationId_modelId_version: { organisationId, modelId: id, version } },
    create: { id: randomUUID(), organisationId, modelId: id, version, ...data },
    update: { ...data, revision: { increment: 1 } },
  })
}

/**
 * Saves a draft as it was edited. `revision` is the one the editor began with: of two people who edit the same draft the
 * second is told, and nothing of the first is lost.
 */
export async function saveDraft(
  tx: Queries,
  { organisationId, name: changedBy }: User,
  { id, version, revision }: Version & { revision: number },
  file: unknown,
): Promise<{ revision: number }> {
  const { model, findings } = readModel(file)
  if (!model) throw new DomainError('invalid', findings[0]?.message ?? 'This is no process model.')
  if (model.id !== id || model.version !== version) {
    throw new DomainError('invalid', 'Identifier and version of a draft stay as they are. Copy it to give it others.')
  }
  const draft = await draftOf(tx, organisationId, { id, version })
  const { count } = await tx.processModel.updateMany({
    where: { id: draft.id, revision, state: 'draft' },
    data: {
      name: model.name,
      content: JSON.stringify(tidyModel(model)),
      changedBy,
      changedAt: new Date(),
      revision: { increment: 1 },
    },
  })
  if (count === 0) {
    throw new DomainError(
      'conflict',
      `${draft.changedBy} has saved this draft since you opened it. Export your version, then load the page again.`,
    )
  }
  return { revision: revision + 1 }
}

/** Publishes a draft that meets every demand; from here on it stays as it is. */
export async function publishDraft(tx: Queries, organisationId: string, version: Version): Promise<void> {
  const draft = await draftOf(tx, organisationId, version)
  const errors = errorsOf(validateModel(contentOfModel(draft), frameworks))
  const [first] = errors
  if (first) {
    const more = errors.length > 1 ? ` There are ${errors.length - 1} more.` : ''
    throw new DomainError('invalid', `${first.message}${more}`)
  }
  const { count } = await tx.processModel.updateMany({
    // What was checked is what is published.
    where: { id: draft.id, state: 'draft', revision: draft.revision },
    data: { state: 'published', publishedAt: new Date() },
  })
  if (count === 0)
    throw new DomainError('conflict', 'Somebody saved this draft just now. Look at it and publish again.')
}

/**
 * Removes a draft, or a published version that no assessment was planned with. None begins meanwhile, as SQLite has one
 * writer; PostgreSQL needs the model's row locked here, and where an assessment is planned with it.
 */
export async function removeModel(tx: Queries, organisationId: string, { id, version }: Version): Promise<void> {
  const stored = await findVersion(tx, organisationId, { id, version })
  if (!stored) throw unknownModel(id)
  const assessments = await tx.assessment.count({ where: { organisationId, modelId: id, modelVersion: version } })
  if (assessments > 0) {
    const count = assessments === 1 ? 'An assessment is' : `${assessments} assessments are`
    throw new DomainError('conflict', `${count} planned with ${stored.name} ${version}, which therefore stays.`)
  }
  await tx.processModel.delete({ where: { id: stored.id } })
}

async function draftOf(tx: Queries, organisationId: string, version: Version): Promise<StoredModel> {
  const stored = await findVersion(tx, organisationId, version)
  if (!stored) throw unknownModel(version.id)
  if (stored.state === 'published') {
    throw new DomainError(
      'conflict',
      `Version ${version.version} of ${stored.name} is published and stays as it is. Copy it to a new version.`,
    )
  }
  return stored
}

function findVersion(db: Queries, organisationId: string, { id, version }: Version): Promise<StoredModel | null> {
  return db.processModel.findUnique({
    where: { organisationId_modelId_version: { organisationId, modelId: id, version } },
  })
}
