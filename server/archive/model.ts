import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { shippedModel } from '../../lib/model/models.ts'
import type { Queries } from '../db/client.ts'
import { roomInOrganisation } from '../limits/room-for.ts'
import { contentOfModel } from '../model/stored.ts'

type Home = { organisationId: string; changedBy: string }

/**
 * The version under which the organisation has the model of an archive. The same content is used as it is; another
 * content under the same version gets a version of its own, so that neither assessment is read by the other's model.
 */
export async function placeModel(tx: Queries, model: ProcessModel, home: Home): Promise<string> {
  const shipped = shippedModel(model.id)
  if (shipped) {
    if (hashOf(shipped) === hashOf(model)) return model.version
    throw new DomainError(
      'conflict',
      `The assessment uses ${model.name} as another release of Assay ships it. Bring both installations to the same release.`,
    )
  }
  if (await isThere(tx, model, home)) return model.version
  const { organisationId, changedBy } = home
  const version = (await isTaken(tx, model, home)) ? `${model.version}-${hashOf(model).slice(0, 8)}` : model.version
  const placed = { ...model, version }
  if (version !== model.version && (await isThere(tx, placed, home))) return version
  await roomInOrganisation(tx, 'models', organisationId)
  await tx.processModel.create({
    data: {
      id: randomUUID(),
      organisationId,
      modelId: model.id,
      version,
      name: model.name,
      content: JSON.stringify(placed),
      state: 'published',
      changedBy,
      publishedAt: new Date(),
    },
  })
  return version
}

async function isThere(tx: Queries, model: ProcessModel, home: Home): Promise<boolean> {
  const stored = await find(tx, model, home)
  return stored?.state === 'published' && hashOf(contentOfModel(stored)) === hashOf(model)
}

async function isTaken(tx: Queries, model: ProcessModel, home: Home): Promise<boolean> {
  return (await find(tx, model, home)) !== null
}

function find(tx: Queries, { id, version }: ProcessModel, { organisationId }: Home) {
  return tx.processModel.findUnique({
    where: { organisationId_modelId_version: { organisationId, modelId: id, version } },
  })
}

function hashOf(model: ProcessModel): string {
  return createHash('sha256').update(canonicalJson(model)).digest('hex')
}
