import type { ProcessModel } from '../../lib/model/model.ts'
import { models } from '../../lib/model/models.ts'
import { hasAccount } from '../../lib/organisation/role.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { contentOfModel, type ModelState, modelStateOf } from './stored.ts'

/** A version of a model in the list of those one may read. */
export type ModelEntry = {
  id: string
  version: string
  name: string
  source: string
  licence: string
  processes: number
  outcomes: number
  /** Measures with a framework of its own choice, and not with any that ships with Assay. */
  assessment: boolean
  state: ModelState
  shipped: boolean
  /** Who changed it last and when, for models of the organisation. */
  changedBy: string
  changedAt: string | null
}

/** The shipped models, then those of the caller's organisation: newest first, and only for those with an account there. */
export async function modelsOf(db: Queries, user: User): Promise<ModelEntry[]> {
  const stored = hasAccount(user)
    ? await db.processModel.findMany({ where: { organisationId: user.organisationId }, orderBy: { changedAt: 'desc' } })
    : []
  return [
    ...models.map((model) => ({
      ...aboutModel(model),
      state: 'published' as const,
      shipped: true,
      changedBy: '',
      changedAt: null,
    })),
    ...stored.map((row) => ({
      ...aboutModel(contentOfModel(row)),
      state: modelStateOf(row.state),
      shipped: false,
      changedBy: row.changedBy,
      changedAt: row.changedAt.toISOString(),
    })),
  ]
}

function aboutModel({ id, version, name, source, licence, processes, assessment }: ProcessModel) {
  const outcomes = processes.reduce((sum, process) => sum + process.outcomes.length, 0)
  return { id, version, name, source, licence, processes: processes.length, outcomes, assessment: !!assessment }
}
