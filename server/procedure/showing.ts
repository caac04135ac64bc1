import { type ShowingAnswer, versionsOf } from '../../lib/workshop/shown.ts'
import type { Topic } from '../../lib/workshop/topic.ts'
import { topicVersionsOf } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'

/** What a procedure says of its answer: the topics of an assessment that it shows. */
export type ProcedureMeta = { shows: readonly Topic[] }

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
