import { type Topic, type TopicVersions, topics } from '../../lib/workshop/topic.ts'
import type { Queries } from '../db/client.ts'

/** Says that these topics of an assessment changed. Belongs into the transaction of the change itself. */
export async function raiseTopics(tx: Queries, assessmentId: string, changed: readonly Topic[]): Promise<void> {
  for (const topic of changed) {
    await tx.topicVersion.upsert({
      where: { assessmentId_topic: { assessmentId, topic } },
      create: { assessmentId, topic, version: 1 },
      update: { version: { increment: 1 } },
    })
  }
}

/** The versions of all topics of an assessment as they stand. */
export async function topicVersionsOf(db: Queries, assessmentId: string): Promise<TopicVersions> {
  const rows = await db.topicVersion.findMany({ where: { assessmentId }, select: { topic: true, version: true } })
  const byTopic = new Map(rows.map(({ topic, version }) => [topic, version]))
  const versions: TopicVersions = {}
  for (const topic of topics) {
    const version = byTopic.get(topic)
    if (version !== undefined) versions[topic] = version
  }
  return versions
}
