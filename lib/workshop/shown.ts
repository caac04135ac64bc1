import { isRecordOf, isText, type Shaped } from '../shape.ts'
import { isTopicVersions, type Topic, type TopicVersions } from './topic.ts'

const isShown = isRecordOf({ assessmentId: isText, versions: isTopicVersions })

/** What an answer shows of an assessment: at which version each of its topics was read. */
export type Shown = Shaped<typeof isShown>

/**
 * An answer of the API on its way to a page, with what it shows. The versions were read first, so that the data are as
 * new as they say, or newer: a change can be fetched once too often, and never missed.
 */
export type ShowingAnswer = { shows: Shown; data: unknown }

const isShowing = isRecordOf({ shows: isShown })

/** Whether what came from the API says what it shows. */
export function isShowingAnswer(answer: unknown): answer is ShowingAnswer {
  return isShowing(answer) && 'data' in answer
}

/** The versions of these topics out of all; one that never changed counts as 0. */
export function versionsOf(topics: readonly Topic[], all: TopicVersions): TopicVersions {
  return Object.fromEntries(topics.map((topic) => [topic, all[topic] ?? 0]))
}
