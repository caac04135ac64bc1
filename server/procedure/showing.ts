import type { OrganisationRight } from '../../lib/organisation/right.ts'
import type { AssessmentRight } from '../../lib/workshop/right.ts'
import { type ShowingAnswer, versionsOf } from '../../lib/workshop/shown.ts'
import type { Topic } from '../../lib/workshop/topic.ts'
import { topicVersionsOf } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'

/** What a procedure says of itself: who may call it, and the topics of an assessment that its answer shows. */
export type ProcedureMeta = { right?: ProcedureRight; shows?: readonly Topic[] }

/** A right of a role in the assessment, of a standing in the organisation, or of anybody at all. */
export type ProcedureRight = AssessmentRight | OrganisationRight | 'anybody'

/** Puts the versions of the topics that an answer shows beside it. They are read before it is. */
export async function showing<Result extends { ok: boolean }>(
  { db, assessmentId, topics }: { db: Queries; assessmentId: string; topics: readonly Topic[] | undefined },
  answer: () => Promise<Result>,
): Promise<Result> {
  if (topics === undefined) return answer()
  const versions = versionsOf(topics, await topicVersionsOf(db, assessmentId))
  const result = await answer()
  if (!result.ok || !('data' in result)) return result
  const data: ShowingAnswer = { shows: { assessmentId, versions }, data: result.data }
  return { ...result, data }
}
