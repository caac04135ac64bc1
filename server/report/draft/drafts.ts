import { createHash } from 'node:crypto'
import { versionsOf } from '../../../lib/workshop/shown.ts'
import type { Topic } from '../../../lib/workshop/topic.ts'
import { topicVersionsOf } from '../../change/topic.ts'
import type { Drafts, Services } from '../../services.ts'
import type { ReportBuilder } from './builder.ts'
import { remarksOf } from './remarks.ts'

/** The topics a report is built from. */
export const reportTopics = [
  'plan',
  'team',
  'evidence',
  'findings',
  'rounds',
  'results',
] as const satisfies readonly Topic[]

/** So many reports are kept: those of the assessments that are looked at now. */
const mostKept = 8

type Kept = { key: string; content: Promise<string> }

/** Reports as the results stand now, each built once and kept for as long as nothing it shows has changed. */
export function createDrafts(services: Pick<Services, 'db' | 'sync'>, builder: ReportBuilder): Drafts {
  const kept = new Map<string, Kept>()

  async function keyOf(assessmentId: string) {
    // Read before the report is built: it is then as new as its key, or newer.
    const versions = versionsOf(reportTopics, await topicVersionsOf(services.db, assessmentId))
    const remarks = await remarksOf(services, assessmentId)
    const key = createHash('sha256')
      .update(JSON.stringify([versions, remarks]))
      .digest('hex')
    return { key, remarks }
  }

  return {
    async current(assessmentId) {
      const { key, remarks } = await keyOf(assessmentId)
      const known = kept.get(assessmentId)
      const content = known?.key === key ? known.content : builder.build(assessmentId, remarks)
      kept.delete(assessmentId)
      kept.set(assessmentId, { key, content })
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      content.catch(() => kept.delete(assessmentId))
      return JSON.parse(await content)
    },
  }
}
